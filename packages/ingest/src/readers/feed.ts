import { finishDraft } from '../draft.ts'
import { type Context, failureAt, type Item, skip, sourceOf } from '../item.ts'
import type { Outcome } from '../outcome.ts'
import { ReadError } from '../read-error.ts'
import { type FeedEntry, type ParsedFeed, parseFeedEntries } from './feed-entries.ts'
import { fetchItem } from './fetch-item.ts'
import { readMarkup } from './markup.ts'

/**
 * The reports of a feed: the pages behind its entries where they may be fetched, else what the feed itself gives of them.
 */
export async function* readFeed(item: Item, context: Context): AsyncGenerator<Outcome> {
  const feed = await parseFeedItem(item)
  for (const [i, entry] of feed.entries.entries()) yield* readFeedEntry(item, feed, entry, i + 1, context)
}

/** The report of one entry of a feed. */
export async function* readFeedEntry(item: Item, feed: ParsedFeed, entry: FeedEntry, line: number, context: Context): AsyncGenerator<Outcome> {
  const { fetcher, followFeeds = item.url !== null } = context.options
  if (fetcher && followFeeds && entry.link !== null) yield* openLink(item, feed, entry, context)
  else yield* readEntry(item, feed, entry, line, context)
}

/**
 * The entries of an item that is a feed.
 *
 * @throws ReadError where it is none
 */
export async function parseFeedItem(item: Item): Promise<ParsedFeed> {
  const text = await readMarkup(item)
  try {
    return await parseFeedEntries(text, item.url)
  } catch (error) {
    throw new ReadError(`this is no RSS, Atom, RDF or JSON feed (${(error as Error).message})`, 'Check the address of the feed, or save its pages as .html')
  }
}

async function* openLink(item: Item, feed: ParsedFeed, entry: FeedEntry, context: Context): AsyncGenerator<Outcome> {
  const { title, author, published } = entry
  const page = await fetchItem(entry.link!, item, context, { from: 'feed', title, author, published, outlet: feed.title })
  if (page.kind === 'item') yield* context.open(page.item)
  else yield page
}

async function* readEntry(item: Item, feed: ParsedFeed, entry: FeedEntry, line: number, context: Context): AsyncGenerator<Outcome> {
  const source = sourceOf(item, 'feed', line)
  if (await context.options.isKnown?.(source)) {
    yield skip(source, 'known')
    return
  }
  const { readHtml } = await import('../html/read-html.ts')
  const body = entry.content === null ? '' : readHtml(entry.content, null).text
  const text = entry.title !== null && !body.startsWith(entry.title) ? `${entry.title}\n\n${body}`.trimEnd() : body
  if (text === '') {
    yield failureAt(item, 'the entry has neither a title nor a text', 'Nothing need be done', line)
    return
  }
  const found = (value: string | null, what: string) => (value === null ? null : { value, from: `feed ${what}` })
  const draft = {
    doc: `${item.doc}:${line}`,
    text,
    textFrom: 'feed content',
    title: found(entry.title, 'title'),
    author: found(entry.author, 'author'),
    published: found(entry.published, 'date'),
    url: found(entry.link, 'link'),
    outlet: found(feed.title, 'title of the feed'),
  }
  yield finishDraft(draft, { item, kind: 'feed', line, bytes: Buffer.from(JSON.stringify(entry)), contentType: 'application/json' }, context)
}
