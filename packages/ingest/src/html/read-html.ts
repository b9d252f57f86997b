import type { Found } from '../draft.ts'
import { type Block, joinBlocks, readBlocks } from './blocks.ts'
import { findMainText } from './main-text.ts'
import { readMetadata } from './metadata.ts'
import { noiseNames } from './noise-names.ts'
import { reportBlocks } from './report-blocks.ts'
import { splitTitle } from './split-title.ts'
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

/** At least this share of a page's letters is left when what its names call beside the report is left out. */
const MIN_LEFT = 0.25
/** Boxes in boxes in boxes. */
const MAX_ROUNDS = 3

/**
 * Reads the report out of a web page: its headline and main text with a line for each block, without what the page puts around and into it,
 * and what the page says of its day, outlet and author.
 *
 * @param address where the page was found, if it does not say
 * @example readHtml('<title>خبر</title><article><p>قتل جندي</p></article>').text // 'قتل جندي'
 */
export function readHtml(html: string, address: string | null = null): HtmlReport {
  const page = parsePage(html)
  const { headline, ...metadata } = readMetadata(page)
  const { main, headline: element } = findMainText(page, headline?.value ?? page.title)
  const named = headline ?? headlineOf(element)
  const all = readBlocks(main)
  // The name of the site is told from the headline by what the page shows, which may stand far from the report.
  const parts = splitTitle(page.title, named?.value ?? null, named ? [] : readBlocks(page.root))
  const title = withoutSite(headline, metadata.outlet) ?? headlineOf(element) ?? found(parts.title, 'title element')
  const outlet = metadata.outlet ?? found(parts.site, 'title element')
  const { published, author } = metadata
  const blocks = reportBlocks(all, { main, title: title?.value ?? null, known: published === null ? null : [author?.value, outlet?.value] })
  const isShown = title !== null && (title.from !== 'title element' || parts.isShown)
  return {
    ...metadata,
    title,
    outlet,
    url: metadata.url ?? found(address, 'source'),
    text: textOf(blocks, isShown && !(element !== null && isWithin(element, main)) ? title.value : null),
    textFrom: `html ${main.name || 'page'}`,
  }
}

/** A headline that stands outside the main text is the report's first line all the same. */
function textOf(blocks: readonly Block[], title: string | null): string {
  const body = joinBlocks(blocks)
  return title === null || body === '' || body.includes(title) ? body : `${title}\n\n${body}`
}

function headlineOf(element: HtmlElement | null): Found | null {
  return found(element && joinBlocks(readBlocks(element)).replaceAll(/\s*\n\s*/g, ' '), element?.name ?? '')
}

/** Many pages put the name of the site behind the headline that they give to others. */
function withoutSite(headline: Found | null, outlet: Found | null): Found | null {
  if (headline === null || outlet === null) return headline
  const end = headline.value.length - outlet.value.length
  if (end <= 0 || !headline.value.endsWith(outlet.value)) return headline
  return { value: headline.value.slice(0, end).replace(/[\s|:–—-]+$/u, '') || headline.value, from: headline.from }
}

function found(value: string | null | undefined, from: string): Found | null {
  return value ? { value, from } : null
}

/**
 * Parses a page. Where a box that is called a thing beside the report holds most of the page's text (templates call everything a widget), its name is not
 * believed.
 */
function parsePage(html: string): HtmlPage {
  const judge = noiseNames()
  const trusted = new Set<string>()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const page = parseHtml(html, (name, attributes) => judge(name, attributes) && !trusted.has(namesOf(attributes)))
    const asides = page.elements.filter(({ isAside, parent }) => isAside && !parent!.isAside)
    const all = asides.reduce((sum, { letters }) => sum + letters, page.root.letters)
    const large = page.root.letters >= all * MIN_LEFT ? [] : asides.filter(({ letters }) => letters >= all * MIN_LEFT)
    if (large.length === 0) return page
    for (const { attributes } of large) trusted.add(namesOf(attributes))
  }
  return parseHtml(html, () => false)
}

function namesOf({ class: classes, id, role }: Readonly<Record<string, string>>): string {
  return `${classes}\n${id}\n${role}`
}
