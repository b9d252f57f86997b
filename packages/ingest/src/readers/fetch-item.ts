import { kindByMediaType, kindByName } from '../input/file-kind.ts'
import { type Context, failureAt, type Hints, type Item, skip } from '../item.ts'
import type { Failure, Skipped } from '../outcome.ts'
import { explainError } from '../read-error.ts'

/** An item that was fetched, or why there is none. */
export type FetchedItem = { readonly kind: 'item'; readonly item: Item } | Failure | Skipped

/**
 * Fetches what an address leads to, as an item to be read.
 *
 * @param parent the list that names the address, or null
 */
export async function fetchItem(url: string, parent: Item | null, context: Context, hints?: Hints): Promise<FetchedItem> {
  const { fetcher, isKnown } = context.options
  const place = { path: url, entry: null, line: null }
  if (!fetcher) return failureAt(place, 'it is an address, and nothing may be fetched here', 'Save the page as a file first, or allow fetching')
  const source = { kind: 'html' as const, ...place, capturedAt: context.now().toISOString() }
  if (await isKnown?.(source)) return skip(source, 'known')
  try {
    const { body, contentType, url: final, capturedAt } = await fetcher.fetch(url)
    const item: Item = {
      ...place,
      doc: url,
      as: kindByMediaType(contentType) ?? kindByName(new URL(final).pathname),
      contentType,
      url: final,
      capturedAt,
      depth: (parent?.depth ?? -1) + 1,
      ...(hints && { hints }),
      pieces: () => [body],
    }
    return { kind: 'item', item }
  } catch (error) {
    const told = explainError(error)
    if (told === null) throw error
    return failureAt(place, told.cause, told.remedy)
  }
}
