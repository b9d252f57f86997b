import type { Context, Hints, Item } from '../item.ts'
import type { Outcome } from '../outcome.ts'
import { ReadError } from '../read-error.ts'
import { fetchItem } from './fetch-item.ts'
import { readMarkup } from './markup.ts'

/** Lists longer than this are not lists of reports; the protocol of site maps allows 50,000 in one. */
const MAX_LINKS = 50_000

/** Reads what an OPML outline names: feeds. */
export async function* readOpml(item: Item, context: Context): AsyncGenerator<Outcome> {
  const { feedsOf } = await import('./opml.ts')
  const feeds = await feedsOf(await readMarkup(item))
  for (const { url } of feeds) yield* follow(url, item, context)
}

/** Reads the pages that a site map names, and the site maps that it does. */
export async function* readSitemap(item: Item, context: Context): AsyncGenerator<Outcome> {
  const { parseSitemap } = await import('./sitemap.ts')
  const links = parseSitemap(await readMarkup(item), MAX_LINKS)
  if (links.length === 0) throw new ReadError('there is no address in the site map', 'Check that it is one')
  for (const { url, hints } of links) yield* follow(url, item, context, hints)
}

/** Reads the pages of a list of addresses, one a line; lines that begin with # are comments. */
export async function* readUrls(item: Item, context: Context): AsyncGenerator<Outcome> {
  const lines = (await readMarkup(item)).split(/\r?\n/)
  const urls = lines.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'))
  for (const url of urls.slice(0, MAX_LINKS)) yield* follow(url, item, context)
}

async function* follow(url: string, item: Item, context: Context, hints?: Hints): AsyncGenerator<Outcome> {
  const page = await fetchItem(url, item, context, hints)
  if (page.kind === 'item') yield* context.open(page.item)
  else yield page
}
