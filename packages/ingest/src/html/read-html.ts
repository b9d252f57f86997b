import type { Found } from '../draft.ts'
import { type Block, joinBlocks, readBlocks } from './blocks.ts'
import { findMainText } from './main-text.ts'
import { readMetadata } from './metadata.ts'
import { reportBlocks } from './report-blocks.ts'
import { type HtmlElement, type HtmlPage, isWithin, parseHtml } from './tree.ts'

/** What a page tells of a report. */
export interface HtmlReport {
  readonly text: string
  /** How the text was found: in what the page calls its article, or by the density of its text. */
  readonly textFrom: string
  readonly title: Found | null
  readonly published: Found | null
  readonly outlet: Found | null
  readonly author: Found | null
  readonly url: Found | null
}

/** If less than this share of a page's letters is left when its names are believed, the names are not believed. */
const MIN_LEFT = 0.25

/**
 * Reads the report out of a web page: its headline and main text with a line for each block, without what the page puts around and into it,
 * and what the page says of its day, outlet and author.
 *
 * @param address where the page was found, if it does not say
 * @example readHtml('<title>خبر</title><article><p>قتل جندي</p></article>').text // 'قتل جندي'
 */
export function readHtml(html: string, address: string | null = null): HtmlReport {
  let page = parseHtml(html)
  if (page.root.letters < lettersIn(page) * MIN_LEFT) page = parseHtml(html, false)
  const { headline, ...metadata } = readMetadata(page)
  const { main, headline: element } = findMainText(page)
  const blocks = reportBlocks(readBlocks(main))
  const title = headline ?? headlineOf(element) ?? titleOf(page)
  const url = metadata.url ?? (address === null ? null : { value: address, from: 'source' })
  return { ...metadata, url, title, text: textOf(blocks, title, element !== null && isWithin(element, main)), textFrom: `html ${main.name || 'page'}` }
}

/** A headline that stands outside the main text is the report's first line all the same. */
function textOf(blocks: readonly Block[], title: Found | null, isInside: boolean): string {
  const body = joinBlocks(blocks)
  if (title === null || title.from === 'title element' || body === '' || isInside || body.includes(title.value)) return body
  return `${title.value}\n\n${body}`
}

function headlineOf(element: HtmlElement | null): Found | null {
  const value = element && joinBlocks(readBlocks(element)).replaceAll(/\s*\n\s*/g, ' ')
  return value ? { value, from: 'h1' } : null
}

/** The page's title, without the site's name behind the last bar or dash. */
function titleOf({ title }: HtmlPage): Found | null {
  const value = title.replace(/\s+/g, ' ').replace(/^(.{12,}?)\s+[|–—-]\s+[^|–—-]{1,40}$/u, '$1')
  return value ? { value, from: 'title element' } : null
}

function lettersIn(page: HtmlPage): number {
  let letters = page.root.letters
  for (const element of page.elements) if (element.isAside) letters += element.letters
  return letters
}
