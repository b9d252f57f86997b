import type { Found } from '../draft.ts'
import { toDay } from '../text/day.ts'
import { toIsoDay } from '../text/iso-day.ts'
import { linkedObjects, nameIn } from './linked-data.ts'
import type { HtmlElement, HtmlPage } from './tree.ts'

/** What a page says of itself, for machines, each with where it says so. */
export interface HtmlMetadata {
  /** The headline, without the site's name. */
  readonly headline: Found | null
  readonly published: Found | null
  readonly outlet: Found | null
  readonly author: Found | null
  readonly url: Found | null
}

const PUBLISHED = [
  ...['article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'publish_date'],
  ...[
    'publication_date',
    'cxenseparse:recs:publishtime',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.created',
    'dcterms.issued',
    'sailthru.date',
  ],
  ...['parsely-pub-date', 'article.published', 'published-date', 'creation_date'],
]
const AUTHOR = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl']
const OUTLET = ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'al:ios:app_name', 'apple-mobile-web-app-title']
/** Elements that templates give their line of the day or the writer. */
const DATE_NAMES =
  /(?:^|[-_\s])(?:date|time|datetime|published|pubdate|tarih|publish-date|posted-on|entry-date|post-date|article-date|news-date|timestamp)(?:[-_\s]|$)/i
const AUTHOR_NAMES = /(?:^|[-_\s])(?:author|byline|writer|write-by|writeby|written-by|author-name|article-author|post-author)(?:[-_\s]|$)/i
const MAX_LINE = 120

/**
 * Reads a page's meta elements, linked data (JSON-LD), `<time>` elements and lines that the template calls the day or the writer; what they say first
 * counts.
 *
 * @example readMetadata(parseHtml('<meta property="article:published_time" content="2015-03-02T10:00:00Z">')).published.value // '2015-03-02'
 */
export function readMetadata(page: HtmlPage): HtmlMetadata {
  const metas = new Map<string, string>()
  for (const meta of page.metas) {
    const name = (meta.property ?? meta.name ?? meta.itemprop ?? '').toLowerCase()
    const content = meta.content?.trim()
    if (name !== '' && content && !metas.has(name)) metas.set(name, content)
  }
  const named = (names: readonly string[], read: (value: string) => string | null = value => value): Found | null => {
    for (const name of names) {
      const content = metas.get(name)
      const value = content === undefined ? null : read(content)
      if (value) return { value, from: `meta ${name}` }
    }
    return null
  }
  const data = page.linkedData.flatMap(linkedObjects)
  const linked = (key: string, read: (value: unknown) => string | null): Found | null => {
    for (const object of data) {
      const value = read(object[key])
      if (value) return { value, from: `json-ld ${key}` }
    }
    return null
  }
  const canonical = page.metas.find(({ rel, href }) => rel === 'canonical' && href)?.href
  return {
    headline: named(['og:title', 'twitter:title']) ?? linked('headline', textOf),
    published: named(PUBLISHED, toDay) ?? linked('datePublished', value => dayOf(value)) ?? dayOfElements(page),
    outlet: named(OUTLET.slice(0, 1)) ?? linked('publisher', nameIn) ?? named(OUTLET.slice(1), notAnAddress),
    author: named(AUTHOR, notAnAddress) ?? linked('author', nameIn) ?? writerOf(page),
    url: named(['og:url'], asAddress) ?? (asAddress(canonical ?? '') ? { value: canonical!, from: 'link canonical' } : null),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() : null
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? toDay(value) : null
}

/** The writer of many pages is the address of somebody's profile. */
function notAnAddress(value: string): string | null {
  return /^(?:https?:)?\/\/|^www\./i.test(value) ? null : value
}

function asAddress(value: string): string | null {
  return /^https?:\/\//i.test(value) ? value : null
}

function dayOfElements(page: HtmlPage): Found | null {
  for (const { name, attributes } of page.elements) {
    const day = name === 'time' || attributes.itemprop === 'datePublished' ? toIsoDay(attributes.datetime ?? attributes.content ?? '') : null
    if (day) return { value: day, from: 'time element' }
  }
  let tried = 0
  for (const element of page.elements) {
    const names = element.attributes.itemprop === 'datePublished' ? 'date' : splitCamel(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`)
    if (element.isAside || !DATE_NAMES.test(names)) continue
    if (++tried > MAX_TRIED) return null
    const text = lineOf(element)
    const day = text && toDay(text)
    if (day) return { value: day, from: `element ${(element.attributes.class ?? element.attributes.id ?? 'datePublished').trim()}` }
  }
  return null
}

function writerOf(page: HtmlPage): Found | null {
  let tried = 0
  for (const element of page.elements) {
    const { class: names = '', rel, itemprop } = element.attributes
    if (rel !== 'author' && itemprop !== 'author' && !AUTHOR_NAMES.test(splitCamel(names))) continue
    if (++tried > MAX_TRIED) return null
    const name = lineOf(element)?.replace(/^\s*(?:بقلم|كتبه|كتبت|كتب|الكاتب|تحرير|إعداد|المحرر|مرسلة بواسطة|نشر بواسطة|بواسطة)\s*[:/-]?\s*/u, '')
    if (name && name.length <= MAX_NAME && !/\d/.test(name))
      return { value: name, from: rel === 'author' ? 'link author' : `element ${names.trim() || 'author'}` }
  }
  return null
}

/** Names of the kind `newsDate` in words. */
export function splitCamel(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2')
}

const MAX_TRIED = 10
const MAX_NAME = 60

/** The text of an element that holds one short line, or null. */
function lineOf(element: HtmlElement): string | null {
  const parts: string[] = []
  let length = 0
  const open: (HtmlElement | string)[] = [element]
  for (let seen = 0; open.length > 0; seen++) {
    const next = open.pop()!
    if (typeof next !== 'string') open.push(...next.children.slice(0, 50).reverse())
    else {
      parts.push(next)
      length += next.length
    }
    if (length > 4 * MAX_LINE || seen > 200) return null
  }
  const line = parts.join(' ').replace(/\s+/g, ' ').trim()
  return line !== '' && line.length <= MAX_LINE ? line : null
}
