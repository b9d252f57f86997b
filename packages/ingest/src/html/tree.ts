import { Parser } from 'htmlparser2'
import { type NoiseJudge, noiseNames } from './noise-names.ts'

/** An element of a page, with how much text it holds. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: HtmlElement | null
  readonly children: (HtmlElement | string)[]
  /** Whether its class or id, or that of an element around it, says that it stands beside the report. Its letters do not count for those around it. */
  readonly isAside: boolean
  /** Its place in document order, and that of the last element inside it. */
  readonly index: number
  last: number
  /** Letters of text inside, links aside. */
  letters: number
  /** Those that stand in the element itself or in its paragraphs, not in other containers inside it. */
  ownLetters: number
  /** Whether there are blocks inside. */
  hasBlocks: boolean
  /** Letters inside that are in links. */
  linked: number
  images: number
}

/** What is no part of a page's text: code, controls, and what HTML itself marks as beside the matter. */
const DROPPED = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'canvas', 'audio', 'video', 'map', 'datalist'],
  ...['nav', 'footer', 'aside', 'button', 'select', 'textarea', 'menu', 'dialog'],
])

/** Elements that stand in a line. */
export const INLINE: ReadonlySet<string> = new Set([
  ...['span', 'b', 'strong', 'i', 'em', 'u', 's', 'font', 'small', 'big', 'bdi', 'bdo', 'abbr', 'mark', 'q', 'cite', 'time', 'sub', 'sup', 'a', 'br'],
  ...['img', 'input', 'label', 'wbr', 'ins', 'del', 'code', 'picture', 'source', 'acronym', 'nobr', 'tt', 'strike'],
])

/** Blocks whose text is their parent's own. */
export const RUNNING: ReadonlySet<string> = new Set(['p', 'center', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Whether an element is another or inside it. */
export function isWithin(element: HtmlElement, ancestor: HtmlElement): boolean {
  return ancestor.index <= element.index && element.index <= ancestor.last
}

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
 * @param isNoise tells of an element by its class and id whether it stands beside the report
 * @example parseHtml('<p>قتل <b>جندي</b></p>').root.letters // 7
 */
export function parseHtml(html: string, isNoise: NoiseJudge = noiseNames()): HtmlPage {
  const root = element('', {}, null, false, -1)
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
      else if (name === 'img') at.images++
      const child = element(name, attributes, at, at.isAside || isNoise(name, attributes), elements.length)
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
      const letters = countLetters(text)
      if (links > 0) {
        at.linked += letters
        return
      }
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
      if (!at.isAside || parent.isAside) addLetters(parent, at)
      at.last = elements.length - 1
      at = parent
    },
  })
  parser.write(html)
  parser.end()
  root.last = elements.length - 1
  return { root, elements, metas, title: title.trim(), linkedData }
}

/** Adds what an element holds to what its parent does; a `<div>` that only holds a line of text is a paragraph by another name. */
function addLetters(parent: HtmlElement, child: HtmlElement): void {
  const isInline = INLINE.has(child.name)
  parent.letters += child.letters
  parent.linked += child.linked
  parent.images += child.images
  if (isInline || RUNNING.has(child.name) || (!child.hasBlocks && child.name !== 'li')) parent.ownLetters += child.ownLetters
  if (!isInline || child.hasBlocks) parent.hasBlocks = true
}

function element(name: string, attributes: Record<string, string>, parent: HtmlElement | null, isAside: boolean, index: number): HtmlElement {
  return { name, attributes, parent, children: [], isAside, index, last: index, letters: 0, ownLetters: 0, hasBlocks: false, linked: 0, images: 0 }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || (attributes.style !== undefined && /display\s*:\s*none/i.test(attributes.style))
}

function countLetters(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x20) count++
  return count
}
