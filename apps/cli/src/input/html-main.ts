import type { HtmlElement, HtmlPage } from './html-tree.ts'

/** Below this many letters an element that calls itself the article is a teaser or a mistake. */
const MIN_ARTICLE = 100
/** The share of a page's text that its largest container must have to stand for the page. */
const MIN_SHARE = 0.5
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
 * with it the headline, and the date line between the two.
 *
 * @example findMainText(parseHtml(html)).main.name // 'article'
 */
export function findMainText(page: HtmlPage): MainText {
  const body = page.elements.find(({ name }) => name === 'body') ?? page.root
  const named = namedArticle(page) ?? largestContainer(page, page.elements.find(isMain) ?? body)
  const headline = findHeadline(page, named)
  return { main: headline ? withHeadline(named, headline) : named, headline }
}

function isMain({ name, attributes }: HtmlElement): boolean {
  return name === 'main' || attributes.role === 'main'
}

function namedArticle(page: HtmlPage): HtmlElement | null {
  const bodies = page.elements.filter(({ attributes }) => attributes.itemprop?.split(/\s+/).includes('articleBody'))
  const articles = page.elements.filter(({ name, parent }) => name === 'article' && !isInside(parent, 'article'))
  for (const group of [bodies, articles]) {
    const all = group.reduce((sum, { letters }) => sum + letters, 0)
    const largest = group.reduce<HtmlElement | null>((best, next) => (best && best.letters >= next.letters ? best : next), null)
    // Many small articles are a list of teasers.
    if (largest && largest.letters >= Math.max(MIN_ARTICLE, all * MIN_SHARE)) return largest
  }
  return null
}

function isInside(element: HtmlElement | null, name: string): boolean {
  for (let at = element; at; at = at.parent) if (at.name === name) return true
  return false
}

function largestContainer(page: HtmlPage, within: HtmlElement): HtmlElement {
  let best = within
  for (const element of page.elements) if (element.ownLetters > best.ownLetters && isWithin(element, within)) best = element
  return best.ownLetters >= within.letters * MIN_SHARE ? best : within
}

function isWithin(element: HtmlElement, ancestor: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (at === ancestor) return true
  return false
}

/** The first headline in the main text, else the last one before it, else the first of the page. */
function findHeadline(page: HtmlPage, main: HtmlElement): HtmlElement | null {
  const headlines = page.elements.filter(({ name, letters, children }) => name === 'h1' && (letters > 0 || children.length > 0))
  const inside = headlines.find(headline => isWithin(headline, main))
  if (inside) return inside
  const order = new Map(page.elements.map((element, i) => [element, i]))
  return headlines.filter(headline => order.get(headline)! < (order.get(main) ?? 0)).at(-1) ?? headlines[0] ?? null
}

/** The element that holds both, if it holds little else. */
function withHeadline(main: HtmlElement, headline: HtmlElement): HtmlElement {
  const allowed = main.letters + headline.letters + Math.max(MAX_EXTRA, main.letters * MAX_EXTRA_SHARE)
  for (let at: HtmlElement | null = main; at && at.letters <= allowed; at = at.parent) if (isWithin(headline, at)) return at
  return main
}
