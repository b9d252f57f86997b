import { toIsoDay } from '../iso-day.ts'
import type { HtmlPage } from './html-tree.ts'

/** What a page says of itself, for machines. */
export interface HtmlMetadata {
  /** The headline, without the site's name. */
  readonly headline: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
}

const PUBLISHED_NAMES = new Set([
  ...['article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'publish_date'],
  ...['publication_date', 'date', 'dc.date', 'dc.date.issued', 'dcterms.date', 'dcterms.created', 'dcterms.issued', 'sailthru.date', 'parsely-pub-date'],
])

/**
 * Reads a page's meta elements, linked data (JSON-LD) and `<time>` elements; what they say first counts.
 *
 * @example readMetadata(parseHtml('<meta property="article:published_time" content="2015-03-02T10:00:00Z">')).published // '2015-03-02'
 */
export function readMetadata(page: HtmlPage): HtmlMetadata {
  const metas = page.metas.map(meta => ({ name: (meta.property ?? meta.name ?? meta.itemprop ?? '').toLowerCase(), content: (meta.content ?? '').trim() }))
  const named = (...names: string[]) => metas.find(({ name, content }) => names.includes(name) && content !== '')?.content ?? null
  const data = page.linkedData.flatMap(linkedObjects)
  const linked = (key: string) => data.map(object => object[key]).find(value => typeof value === 'string' && value.trim() !== '') as string | undefined
  const days = [
    ...metas.filter(({ name }) => PUBLISHED_NAMES.has(name)).map(({ content }) => content),
    linked('datePublished') ?? '',
    ...page.elements.filter(({ name }) => name === 'time').map(({ attributes }) => attributes.datetime ?? ''),
  ]
  const canonical = page.metas.find(({ rel }) => rel === 'canonical')?.href
  return {
    headline: named('og:title', 'twitter:title') ?? linked('headline') ?? null,
    published: days.map(toIsoDay).find(day => day !== null) ?? null,
    outlet: named('og:site_name') ?? publisherName(data),
    url: named('og:url') ?? canonical ?? null,
  }
}

/** The objects of a piece of JSON-LD: itself, or those in its list or graph. */
function linkedObjects(json: string): Record<string, unknown>[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    // Pages often hold broken JSON-LD; it is only one of the places to look.
    return []
  }
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap(item => {
    if (typeof item !== 'object' || item === null) return []
    const graph = (item as Record<string, unknown>)['@graph']
    return [item, ...(Array.isArray(graph) ? graph.filter(part => typeof part === 'object' && part !== null) : [])] as Record<string, unknown>[]
  })
}

function publisherName(data: readonly Record<string, unknown>[]): string | null {
  for (const { publisher } of data) {
    const name = typeof publisher === 'object' && publisher !== null ? (publisher as Record<string, unknown>).name : publisher
    if (typeof name === 'string' && name.trim() !== '') return name.trim()
  }
  return null
}
