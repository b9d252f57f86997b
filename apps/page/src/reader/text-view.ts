import type { Noise, Span } from '@marsad/model'
import { h } from '../dom/h.ts'

/** A report's text on the page, with the way from its offsets to the page and back. */
export interface TextView {
  readonly element: HTMLElement
  /** The stretch of the page that shows a span, or null where it is not inside the text. */
  rangeOf(span: Span): Range | null
  /** The offset in the text of the letter at a point of the window, or null where there is none. */
  offsetAt(x: number, y: number): number | null
}

/** The most letters of a first line that is shown as a headline. */
const HEADLINE_LENGTH = 160

/**
 * Shows a text as published, letter for letter: one paragraph a line, each with its own direction, each a single text node
 * (an element inside a word would break the joining of Arabic letters; evidence is painted over ranges instead).
 */
export function createTextView(text: string, noise: readonly Noise[]): TextView {
  const nodes: Text[] = []
  const starts: number[] = []
  const element = h('div', { class: 'text', lang: 'ar' })
  const isNoise = (at: number) => noise.some(({ span }) => span[0] <= at && at < span[1])
  let headlineSeen = false
  for (let start = 0; start < text.length || start === 0; ) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    const line = text.slice(start, end)
    const words = line.trim()
    const first = start + line.search(/\S|$/)
    const isHeadline: boolean = !headlineSeen && words !== '' && !isNoise(first)
    headlineSeen ||= isHeadline
    const node = document.createTextNode(line)
    const isShort = words.length <= HEADLINE_LENGTH && !/[.؟!]$/.test(words)
    element.append(h('p', { dir: 'auto', class: [words === '' && 'blank', isHeadline && isShort && 'headline'] }, node))
    nodes.push(node)
    starts.push(start)
    if (lineEnd < 0) break
    start = end
  }

  /** The number of the node that holds an offset; the last one at the end of the text. */
  function nodeAt(offset: number): number {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  return {
    element,
    rangeOf([start, end]) {
      if (start < 0 || end > text.length || start >= end) return null
      const range = new Range()
      const [from, to] = [nodeAt(start), nodeAt(end - 1)]
      range.setStart(nodes[from]!, start - starts[from]!)
      range.setEnd(nodes[to]!, end - starts[to]!)
      return range
    },
    offsetAt(x, y) {
      const caret = caretAt(x, y)
      if (!caret) return null
      const at = nodes.indexOf(caret.node as Text)
      if (at < 0) return null
      // The caret lies between two letters; the one under the point is before or after it.
      for (const offset of [caret.offset, caret.offset - 1]) {
        if (offset >= 0 && offset < nodes[at]!.data.length && covers(nodes[at]!, offset, x, y)) return starts[at]! + offset
      }
      return null
    },
  }
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  // Safari's name for it.
  const range = (document as Document & { caretRangeFromPoint(x: number, y: number): Range | null }).caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}

function covers(node: Text, offset: number, x: number, y: number): boolean {
  const range = new Range()
  range.setStart(node, offset)
  range.setEnd(node, offset + 1)
  return [...range.getClientRects()].some(box => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)
}
