import { foldKey } from '@marsad/arabic'
import { readBlocks } from './blocks.ts'
import { type HtmlElement, type HtmlPage, isWithin } from './tree.ts'

/** Below this many letters an element that calls itself the article is a teaser or a mistake. */
const MIN_ARTICLE = 100
/** The share of a page's text that its largest container must have to stand for the page. */
const MIN_SHARE = 0.5
/** A box beside another belongs to the same report if it is of the same make, or has so much of its running text. */
const SIBLING_SHARE = 0.5
/** Byline, date and share bar between headline and text: so many letters, or this share of the text, may come along. */
const MAX_EXTRA = 300
const MAX_EXTRA_SHARE = 0.3

/** Where a page's report stands. */
export interface MainText {
  readonly main: HtmlElement
  readonly headline: HtmlElement | null
}

/**
 * Finds the element that holds a page's report: what the page itself calls the article, else the container with the most running text;
 * with it the headline, if the two are near.
 *
 * @param title what the page calls itself, with the name of the site or without
 * @example findMainText(parseHtml('<h1>خبر</h1><p>قتل جندي</p>'), 'خبر').headline.name // 'h1'
 */
export function findMainText(page: HtmlPage, title: string): MainText {
  const body = page.elements.find(({ name }) => name === 'body') ?? page.root
  const largest = largestContainer(page, page.elements.find(isMain) ?? body)
  const article = namedArticle(page)
  // A page may call its teasers articles, and its article nothing.
  const named = article && article.letters >= largest.ownLetters * MIN_SHARE ? article : largest
  const headline = findHeadline(page, named, title)
  return { main: headline ? withHeadline(named, headline) : named, headline }
}

function isMain({ name, attributes }: HtmlElement): boolean {
  return name === 'main' || attributes.role === 'main'
}

function namedArticle(page: HtmlPage): HtmlElement | null {
  const bodies = page.elements.filter(({ attributes }) => attributes.itemprop?.split(/\s+/).includes('articleBody'))
  const articles = outermostArticles(page)
  for (const group of [bodies, articles]) {
    const all = group.reduce((sum, { letters }) => sum + letters, 0)
    const largest = group.reduce<HtmlElement | null>((best, next) => (best && best.letters >= next.letters ? best : next), null)
    // Many small articles are a list of teasers.
    if (largest && largest.letters >= Math.max(MIN_ARTICLE, all * MIN_SHARE)) return largest
  }
  return null
}

function outermostArticles(page: HtmlPage): HtmlElement[] {
  let last = -1
  return page.elements.filter(({ name, index, last: end, isAside }) => {
    if (name !== 'article' || isAside || index <= last) return false
    last = end
    return true
  })
}

function largestContainer(page: HtmlPage, within: HtmlElement): HtmlElement {
  let best = within
  for (const element of page.elements) if (!element.isAside && element.ownLetters > best.ownLetters && isWithin(element, within)) best = element
  if (best === within) return within
  // A report in several boxes is in the one around them.
  while (best !== within && best.parent && hasSiblings(best)) best = best.parent
  return best.letters >= within.letters * MIN_SHARE ? best : within
}

/** Whether other boxes beside this one hold more of the same. */
function hasSiblings(box: HtmlElement): boolean {
  let more = 0
  for (const child of box.parent!.children) {
    if (typeof child === 'string' || child === box || child.isAside || child.ownLetters === 0) continue
    const isSameMake = child.name === box.name && child.attributes.class === box.attributes.class && child.name !== 'td'
    if (isSameMake || child.ownLetters >= box.ownLetters * SIBLING_SHARE) more += child.ownLetters
  }
  return more >= box.ownLetters * SIBLING_SHARE
}

/**
 * The heading that the page's own title repeats, the longest of them, for the name of the site is in it too; else the first one of the first rank
 * in the main text, else the last before it, else the first of the page.
 */
function findHeadline(page: HtmlPage, main: HtmlElement, title: string): HtmlElement | null {
  const headings = page.elements.filter(({ name, isAside, letters, linked }) => /^h[1-4]$/.test(name) && !isAside && letters + linked > 0)
  const key = plain(title)
  let [best, length] = [null as HtmlElement | null, 0]
  for (const heading of headings) {
    if (heading.letters + heading.linked > MAX_HEADLINE || heading.letters + heading.linked <= length) continue
    const text = plain(textIn(heading))
    if (text !== '' && key.includes(text)) [best, length] = [heading, heading.letters + heading.linked]
  }
  if (best) return best
  const first = headings.filter(({ name }) => name === 'h1')
  return first.find(heading => isWithin(heading, main)) ?? first.findLast(({ index }) => index < main.index) ?? first[0] ?? null
}

const MAX_HEADLINE = 300

function plain(text: string): string {
  return foldKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function textIn(element: HtmlElement): string {
  return readBlocks(element)
    .map(({ text }) => text)
    .join(' ')
}

/** The element that holds both, if it holds little else. */
function withHeadline(main: HtmlElement, headline: HtmlElement): HtmlElement {
  const allowed = main.letters + headline.letters + Math.max(MAX_EXTRA, main.letters * MAX_EXTRA_SHARE)
  for (let at: HtmlElement | null = main; at && at.letters <= allowed; at = at.parent) if (isWithin(headline, at)) return at
  return main
}
