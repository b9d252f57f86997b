import { Parser } from 'htmlparser2'
import type { Hints } from '../item.ts'
import { toDay } from '../text/day.ts'

/** An address of a site map. */
export interface SitemapLink {
  readonly url: string
  /** What the map of a news site says of the report. */
  readonly hints: Hints
}

/**
 * The addresses of a site map or of an index of site maps, in order, no more than `max`.
 *
 * @example parseSitemap('<urlset><url><loc>https://example.org/1</loc></url></urlset>', 10)[0].url // 'https://example.org/1'
 */
export function parseSitemap(xml: string, max: number): SitemapLink[] {
  const links: SitemapLink[] = []
  let entry: Map<string, string> | null = null
  let at = ''
  const parser = new Parser(
    {
      onopentag(name) {
        at = name
        if (name === 'url' || name === 'sitemap') entry = new Map()
      },
      ontext(text) {
        if (entry && at !== '') entry.set(at, (entry.get(at) ?? '') + text)
      },
      onclosetag(name) {
        at = ''
        if ((name !== 'url' && name !== 'sitemap') || !entry) return
        const link = linkOf(entry)
        if (link && links.length < max) links.push(link)
        entry = null
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return links
}

function linkOf(entry: ReadonlyMap<string, string>): SitemapLink | null {
  const value = (name: string) => entry.get(name)?.trim() || null
  const url = value('loc')
  const published = value('news:publication_date')
  if (url === null) return null
  return { url, hints: { from: 'sitemap', title: value('news:title'), outlet: value('news:name'), published: published && toDay(published) } }
}
