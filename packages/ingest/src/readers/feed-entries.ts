import { toDay } from '../text/day.ts'

/** An entry of a feed of any form. */
export interface FeedEntry {
  /** What the feed calls it: its id, else its link. */
  readonly id: string | null
  readonly link: string | null
  readonly title: string | null
  readonly author: string | null
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published: string | null
  /** Its text as HTML: the whole report where the feed gives it, else the summary. */
  readonly content: string | null
}

export interface ParsedFeed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
}

/** The parts of the forms of feeds that are read; the library's own types have some four hundred fields. */
interface RawEntry {
  readonly id?: string
  readonly guid?: { readonly value?: string }
  readonly url?: string
  readonly link?: string
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly title?: string | { readonly value?: string }
  readonly authors?: readonly { readonly name?: string }[]
  readonly dc?: { readonly creators?: readonly string[]; readonly dates?: readonly string[] }
  readonly pubDate?: string
  readonly published?: string
  readonly updated?: string
  readonly date_published?: string
  readonly description?: string
  readonly summary?: string | { readonly value?: string }
  readonly content?: { readonly encoded?: string; readonly value?: string }
  readonly content_html?: string
  readonly content_text?: string
}

interface RawFeed {
  readonly title?: string | { readonly value?: string }
  readonly items?: readonly RawEntry[]
  readonly entries?: readonly RawEntry[]
}

/**
 * The entries of an RSS, Atom, RDF or JSON feed.
 *
 * @param base the feed's own address, for links that are relative
 * @throws where it is none of these
 * @example (await parseFeedEntries(xml, 'https://example.org/rss')).entries[0].link
 */
export async function parseFeedEntries(text: string, base: string | null): Promise<ParsedFeed> {
  const { parseFeed } = await import('feedsmith')
  const feed = parseFeed(text).feed as RawFeed
  return { title: plainText(feed.title), entries: (feed.items ?? feed.entries ?? []).map(entry => plainEntry(entry, base)) }
}

function plainEntry(entry: RawEntry, base: string | null): FeedEntry {
  const link = absolute(entry.link ?? entry.url ?? (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href, base)
  const { content, dc } = entry
  const text = entry.content_text === undefined ? null : escapeText(entry.content_text)
  const published = entry.pubDate ?? entry.published ?? entry.date_published ?? dc?.dates?.[0] ?? entry.updated
  return {
    id: entry.id ?? entry.guid?.value ?? link,
    link,
    title: plainText(entry.title),
    author: entry.authors?.[0]?.name ?? dc?.creators?.[0] ?? null,
    published: published === undefined ? null : toDay(published),
    content: content?.encoded ?? content?.value ?? entry.content_html ?? text ?? entry.description ?? plainText(entry.summary),
  }
}

function plainText(text: string | { readonly value?: string } | undefined): string | null {
  return (typeof text === 'object' ? text.value : text)?.trim() || null
}

function absolute(link: string | undefined, base: string | null): string | null {
  if (!link) return null
  try {
    return new URL(link, base ?? undefined).href
  } catch {
    return null
  }
}

function escapeText(text: string): string {
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`
}
