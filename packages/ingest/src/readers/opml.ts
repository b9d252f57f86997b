import { ReadError } from '../read-error.ts'

/** A feed that an outline names. */
export interface OutlineFeed {
  readonly url: string
  readonly title: string | null
}

interface Outline {
  readonly xmlUrl?: string
  readonly text?: string
  readonly title?: string
  readonly outlines?: readonly Outline[]
}

/**
 * The feeds of an OPML outline, whatever folders they are in, each once.
 *
 * @throws ReadError where it is no OPML or names no feed
 * @example (await feedsOf(opml))[0].url
 */
export async function feedsOf(opml: string): Promise<OutlineFeed[]> {
  const { parseOpml } = await import('feedsmith')
  let outlines: readonly Outline[]
  try {
    outlines = (parseOpml(opml) as { body?: { outlines?: readonly Outline[] } }).body?.outlines ?? []
  } catch (error) {
    throw new ReadError(`this is no OPML outline (${(error as Error).message})`, 'Export the feeds from your reader anew')
  }
  const feeds = new Map<string, OutlineFeed>()
  const open = [...outlines]
  for (let outline = open.shift(); outline !== undefined; outline = open.shift()) {
    const { xmlUrl } = outline
    if (xmlUrl && !feeds.has(xmlUrl)) feeds.set(xmlUrl, { url: xmlUrl, title: outline.text ?? outline.title ?? null })
    open.push(...(outline.outlines ?? []))
  }
  if (feeds.size === 0) throw new ReadError('the outline names no feed', 'Export the feeds from your reader anew')
  return [...feeds.values()]
}
