import { type HtmlElement, type HtmlPage, isWithin } from './tree.ts'

/** Below this many letters an element that calls itself the article is a teaser or a mistake. */
const MIN_ARTICLE = 100
/** The share of a page's text that its largest container must have to stand for the page. */
const MIN_SHARE = 0.5
/** A container is left for the one around it if that holds so much more running text: a report in several boxes. */
const WORTH_CLIMBING = 1.2
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
  // A paragraph stands for the box that it is in; boxes side by side for the one around them.
  for (let parent = best.parent; parent && best !== within && parent.letters >= best.letters * WORTH_CLIMBING && isMostly(parent); parent = parent.parent)
    best = parent
  return best.letters >= within.letters * MIN_SHARE ? best : within
}

/** Whether most of the text in a container is running text of boxes with little else. */
function isMostly(element: HtmlElement): boolean {
  let running = element.ownLetters
  for (const child of element.children) if (typeof child !== 'string' && !child.isAside && child.ownLetters >= MIN_ARTICLE) running += child.ownLetters
  return running >= element.letters * MIN_SHARE
}

/** The first headline in the main text, else the last one before it, else the first of the page. */
function findHeadline(page: HtmlPage, main: HtmlElement): HtmlElement | null {
  const headlines = page.elements.filter(({ name, letters, children }) => name === 'h1' && (letters > 0 || children.length > 0))
  if (headlines.length === 0) return null
  const inside = headlines.find(headline => isWithin(headline, main))
  if (inside) return inside
  return headlines.findLast(({ index }) => index < main.index) ?? headlines[0] ?? null
}

/** The element that holds both, if it holds little else. */
function withHeadline(main: HtmlElement, headline: HtmlElement): HtmlElement {
  const allowed = main.letters + headline.letters + Math.max(MAX_EXTRA, main.letters * MAX_EXTRA_SHARE)
  for (let at: HtmlElement | null = main; at && at.letters <= allowed; at = at.parent) if (isWithin(headline, at)) return at
  return main
}
