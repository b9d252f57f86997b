import type { HtmlElement } from './html-tree.ts'

/** Blocks with space around them; other blocks begin a line. */
const PARAGRAPHS = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'table', 'section', 'article', 'header', 'main', 'figure', 'figcaption'],
  'hr',
])
const LINES = new Set(['div', 'li', 'tr', 'dt', 'dd', 'address', 'br', 'body', 'html', 'form', 'fieldset', 'details', 'summary', 'option', 'caption', 'center'])
const CELLS = new Set(['td', 'th'])
const SPACES = /[\t\n\f\r ]+/g

/**
 * The text of an element as a reader sees it: blocks on lines of their own, an empty line round paragraphs, white space run together.
 *
 * @example renderText(parseHtml('<h1>خبر</h1><p>سطر<br>آخر</p>').root) // 'خبر\n\nسطر\nآخر'
 */
export function renderText(root: HtmlElement): string {
  const out = new TextBuilder()
  // Pages may be nested deeper than the call stack: a stack of our own.
  const open: { element: HtmlElement; next: number }[] = [{ element: root, next: 0 }]
  let preformatted = 0
  while (open.length > 0) {
    const top = open[open.length - 1]!
    if (top.next === 0) {
      out.newlines(breaksAround(top.element.name))
      if (top.element.name === 'pre') preformatted++
    }
    const child = top.element.children[top.next++]
    if (child === undefined) {
      out.newlines(breaksAround(top.element.name))
      if (CELLS.has(top.element.name)) out.text(' ')
      if (top.element.name === 'pre') preformatted--
      open.pop()
    } else if (typeof child === 'string') {
      if (preformatted > 0) for (const [i, line] of child.split(/\r?\n/).entries()) out.newlines(i > 0 ? 1 : 0).text(line)
      else out.text(child.replace(SPACES, ' '))
    } else open.push({ element: child, next: 0 })
  }
  return out.result()
}

function breaksAround(name: string): number {
  return PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0
}

/** Puts text together with no more white space than breaks were asked for. */
class TextBuilder {
  readonly #parts: string[] = []
  #breaks = 0
  #space = false

  newlines(count: number): this {
    this.#breaks = Math.max(this.#breaks, count)
    return this
  }

  text(text: string): this {
    const body = text.trim()
    if (body === '') {
      this.#space ||= text !== ''
      return this
    }
    if (this.#parts.length > 0) {
      if (this.#breaks > 0) this.#parts.push('\n'.repeat(this.#breaks))
      else if (this.#space || text[0] === ' ') this.#parts.push(' ')
    }
    this.#parts.push(body)
    this.#breaks = 0
    this.#space = text.endsWith(' ')
    return this
  }

  result(): string {
    return this.#parts.join('')
  }
}
