import { findMainText } from './html-main.ts'
import { readMetadata } from './html-metadata.ts'
import { renderText } from './html-text.ts'
import { type HtmlElement, parseHtml } from './html-tree.ts'

/** What a page tells of a report. */
export interface HtmlReport {
  readonly text: string
  readonly title: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
}

/**
 * Reads the report out of a web page: its headline and main text with a line for each block, and what the page says of its day and outlet.
 *
 * @example readHtml('<title>خبر</title><article><p>قتل جندي</p></article>').text // 'قتل جندي'
 */
export function readHtml(html: string): HtmlReport {
  const page = parseHtml(html)
  const { headline, ...metadata } = readMetadata(page)
  const { main, headline: element } = findMainText(page)
  const body = renderText(main)
  const title = headline ?? ((element && renderText(element)) || null)
  // A headline that stands outside the main text is the report's first line all the same.
  const apart = title !== null && !(element && contains(main, element)) && !body.includes(title)
  return { text: apart && body !== '' ? `${title}\n\n${body}` : body, title: title ?? (page.title || null), ...metadata }
}

function contains(ancestor: HtmlElement, element: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (at === ancestor) return true
  return false
}
