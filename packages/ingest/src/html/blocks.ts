import { type HtmlElement, INLINE, RUNNING } from './tree.ts'

/** A line or paragraph of a page, as a reader sees it. */
export interface Block {
  readonly text: string
  /** Line ends before it: 2 where there is space round it. */
  readonly breaks: number
  /** Letters and how many of them are in links. */
  readonly letters: number
  readonly linked: number
  readonly kind: 'heading' | 'item' | 'text'
  readonly element: HtmlElement
  /** The pieces that a short line is made of: the texts of its links, cells and spans. */
  readonly pieces: readonly string[]
}

/** Blocks with space around them; other blocks begin a line. */
const PARAGRAPHS = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'table', 'section', 'article', 'header', 'main', 'figure', 'figcaption'],
  'hr',
])
const LINES = new Set(['div', 'li', 'tr', 'dt', 'dd', 'address', 'br', 'body', 'html', 'form', 'fieldset', 'details', 'summary', 'option', 'caption', 'center'])
const CELLS = new Set(['td', 'th'])
/** Longer lines are sentences, whatever they are made of. */
const MAX_PIECED = 160
const SPACES = /[\t\n\f\r ]+/g

/**
 * The text of an element as a reader sees it, line by line, white space run together; what is marked as beside the report is left out.
 *
 * @example readBlocks(parseHtml('<h1>خبر</h1><p>سطر<br>آخر</p>').root).map(block => block.text) // ['خبر', 'سطر', 'آخر']
 */
export function readBlocks(root: HtmlElement): Block[] {
  const out = new BlockBuilder(root)
  // Pages may be nested deeper than the call stack: a stack of our own.
  const open: { element: HtmlElement; next: number }[] = [{ element: root, next: 0 }]
  let preformatted = 0
  while (open.length > 0) {
    const top = open[open.length - 1]!
    const { element } = top
    if (top.next === 0) {
      out.newlines(breaksAround(element.name), element)
      if (element.name === 'pre') preformatted++
      else if (element.name === 'a') out.links++
    }
    const child = element.children[top.next++]
    if (child === undefined) {
      out.newlines(breaksAround(element.name), element.parent ?? element)
      if (CELLS.has(element.name)) out.text(' ')
      else if (element.name === 'pre') preformatted--
      else if (element.name === 'a') out.links--
      open.pop()
    } else if (typeof child === 'string') {
      if (preformatted > 0) for (const [i, line] of child.split(/\r?\n/).entries()) out.newlines(i > 0 ? 1 : 0, element).text(line)
      else out.text(child.replace(SPACES, ' '))
    } else if (!child.isAside) {
      if (areApart(element, top.next - 1)) out.text(' ')
      open.push({ element: child, next: 0 })
    }
  }
  return out.result()
}

/**
 * Blocks as one text.
 *
 * @example joinBlocks(readBlocks(parseHtml('<h1>خبر</h1><p>سطر<br>آخر</p>').root)) // 'خبر\n\nسطر\nآخر'
 */
export function joinBlocks(blocks: readonly Block[]): string {
  const parts: string[] = []
  for (const { text, breaks } of blocks) parts.push(parts.length > 0 ? '\n'.repeat(Math.max(1, breaks)) : '', text)
  return parts.join('')
}

/** Spans and links side by side, with nothing between them, are set apart by the style sheet, unless they are parts of a paragraph. */
function areApart(element: HtmlElement, at: number): boolean {
  const before = element.children[at - 1]
  const child = element.children[at] as HtmlElement
  return before !== undefined && typeof before !== 'string' && INLINE.has(before.name) && APART.has(child.name) && !RUNNING.has(element.name)
}

const APART = new Set(['span', 'a', 'time', 'label'])

function breaksAround(name: string): number {
  return PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0
}

/** Puts lines together with no more white space than was asked for. */
class BlockBuilder {
  links = 0
  readonly #blocks: Block[] = []
  #parts: string[] = []
  #pieces: string[] = []
  #letters = 0
  #linked = 0
  #breaks = 0
  #space = false
  #pending = 0
  #element: HtmlElement

  constructor(root: HtmlElement) {
    this.#element = root
  }

  newlines(count: number, element: HtmlElement): this {
    if (count === 0) return this
    this.#flush()
    this.#pending = Math.max(this.#pending, count)
    this.#element = element
    return this
  }

  text(text: string): this {
    const body = text.trim()
    if (body === '') {
      this.#space ||= text !== ''
      return this
    }
    if (this.#parts.length === 0) this.#breaks = this.#pending
    else if (this.#space || text[0] === ' ') this.#parts.push(' ')
    this.#parts.push(body)
    this.#pieces.push(body)
    this.#pending = 0
    this.#letters += body.length
    if (this.links > 0) this.#linked += body.length
    this.#space = text.endsWith(' ')
    return this
  }

  result(): Block[] {
    this.#flush()
    return this.#blocks
  }

  #flush(): void {
    if (this.#parts.length === 0) return
    const text = this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join('')
    const pieces = text.length <= MAX_PIECED ? this.#pieces : []
    this.#blocks.push({ text, breaks: this.#breaks, letters: this.#letters, linked: this.#linked, kind: kindOf(this.#element), element: this.#element, pieces })
    this.#parts = []
    this.#pieces = []
    this.#letters = 0
    this.#linked = 0
    this.#space = false
  }
}

function kindOf({ name, parent }: HtmlElement): Block['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading'
  return name === 'li' || name === 'dt' || name === 'dd' || (parent !== null && parent.name === 'li') ? 'item' : 'text'
}
