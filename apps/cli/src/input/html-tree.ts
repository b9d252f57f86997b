import { Parser } from 'htmlparser2'

/** An element of a page, with how much text it holds. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: HtmlElement | null
  readonly children: (HtmlElement | string)[]
  /** Letters of text inside, links aside. */
  letters: number
  /** Those that stand in the element itself or in its paragraphs, not in other containers inside it. */
  ownLetters: number
}

/** What is no part of a page's text: code, controls, and what HTML itself marks as beside the matter. */
const DROPPED = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'canvas', 'audio', 'video'],
  ...['nav', 'footer', 'aside', 'button', 'select', 'textarea', 'menu', 'dialog'],
])

/** Elements whose text is their parent's own. */
const RUNNING = new Set([
  ...['p', 'span', 'b', 'strong', 'i', 'em', 'u', 'font', 'small', 'big', 'bdi', 'bdo', 'abbr', 'mark', 'q', 'cite', 'time', 'sub', 'sup', 'center'],
  ...['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])

/** A page as a tree, with the parts that are kept apart from it. */
export interface HtmlPage {
  readonly root: HtmlElement
  /** Every element that stays, in document order. */
  readonly elements: readonly HtmlElement[]
  /** `<meta>` and `<link>` by their attributes. */
  readonly metas: readonly Readonly<Record<string, string>>[]
  readonly title: string
  /** The texts of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
}

/**
 * Parses a page of any size and depth; what is dropped is not in the tree.
 *
 * @example parseHtml('<p>قتل <b>جندي</b></p>').root.letters // 7
 */
export function parseHtml(html: string): HtmlPage {
  const root = element('', {}, null)
  const elements: HtmlElement[] = []
  const metas: Record<string, string>[] = []
  const linkedData: string[] = []
  let title = ''
  let at = root
  /** Depth of open elements below one that is dropped. */
  let dropped = 0
  /** Where text goes that is not the page's: the title or linked data. */
  let aside: 'title' | 'data' | null = null
  let links = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' || name === 'link') metas.push(attributes)
      if (name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json') {
        aside = 'data'
        linkedData.push('')
      } else if (name === 'title' && dropped === 0 && title === '') aside = 'title'
      if (dropped > 0 || DROPPED.has(name) || isHidden(attributes)) {
        dropped++
        return
      }
      if (name === 'a') links++
      const child = element(name, attributes, at)
      at.children.push(child)
      elements.push(child)
      at = child
    },
    ontext(text) {
      if (aside === 'data') linkedData[linkedData.length - 1] += text
      else if (aside === 'title') title += text
      if (dropped > 0 || aside !== null) return
      const last = at.children.length - 1
      if (typeof at.children[last] === 'string') at.children[last] += text
      else at.children.push(text)
      if (links > 0) return
      const letters = countLetters(text)
      at.letters += letters
      at.ownLetters += letters
    },
    onclosetag(name) {
      if (name === 'title' || name === 'script') aside = null
      if (dropped > 0) {
        dropped--
        return
      }
      const parent = at.parent
      if (!parent) return
      if (name === 'a') links--
      parent.letters += at.letters
      if (RUNNING.has(at.name)) parent.ownLetters += at.ownLetters
      at = parent
    },
  })
  parser.write(html)
  parser.end()
  return { root, elements, metas, title: title.trim(), linkedData }
}

function element(name: string, attributes: Record<string, string>, parent: HtmlElement | null): HtmlElement {
  return { name, attributes, parent, children: [], letters: 0, ownLetters: 0 }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || /display\s*:\s*none/i.test(attributes.style ?? '')
}

function countLetters(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x20) count++
  return count
}
