import type { Block } from './blocks.ts'
import { isByline } from './byline.ts'
import { isBoilerplate, type Label, readLabel } from './labels.ts'
import type { HtmlElement } from './tree.ts'

/** A line with at least this many letters and an end like a sentence's is running text. */
const PROSE_LETTERS = 60
/** A line of which so much is links is a way to other pages. */
const LINK_SHARE = 0.7
/** Headlines are no longer than this. */
const MAX_HEADLINE = 160
/** So much of a page's running text must stand before a line that ends the report. */
const MIN_BEFORE_END = 0.4
/** Captions are no longer than this, with the credit. */
const MAX_CAPTION = 250
const SENTENCE_END = /[.!?؟…:،»")\]]\s*$/u

/** What is known of a page when its lines are chosen. */
export interface PageFacts {
  readonly main: HtmlElement
  readonly title: string | null
  /** The names of writer and outlet, if the day of publication was read elsewhere: then the line that gives all three is not needed. */
  readonly known: readonly (string | undefined)[] | null
}

/**
 * Drops the lines that a page puts around, into and below a report: share bars, headlines of other reports, tags, counters, captions, comments, footers.
 *
 * @example
 * const { root } = parseHtml('<p>قتل جنديان.</p><p>شارك على فيسبوك</p>')
 * reportBlocks(readBlocks(root), { main: root, title: null, known: null }).length // 1
 */
export function reportBlocks(blocks: readonly Block[], { main, title, known }: PageFacts): Block[] {
  const headline = title === null ? -1 : blocks.findIndex(({ text }) => text === title)
  const prose = blocks.reduce((sum, block) => sum + (isProse(block) ? block.letters : 0), 0)
  const kept: Block[] = []
  let before = 0
  /** Whether headlines of other reports are being passed over. */
  let inList = false
  let breaks = 0
  for (const [i, block] of blocks.entries()) {
    breaks = Math.max(breaks, block.breaks)
    // Above its headline stand the section that a report is in, and log-in lines.
    if (i < headline && !isProse(block)) continue
    const label = labelOf(block)
    if (label === 'end' && before >= prose * MIN_BEFORE_END) break
    if (label === 'list') inList = true
    if (label !== null || isCaption(block, main) || (before >= prose * MIN_BEFORE_END && isBoilerplate(block.text))) continue
    if (known && !isProse(block) && isByline(block, known)) continue
    if (isProse(block)) inList = false
    else if (isWayToOthers(block) || (inList && block.letters <= MAX_HEADLINE)) continue
    before += isProse(block) ? block.letters : 0
    kept.push(breaks === block.breaks ? block : { ...block, breaks })
    breaks = 0
  }
  return withoutTail(kept)
}

/** A line's label, or that of all its pieces: a row of buttons is as good as one. */
function labelOf({ text, pieces }: Block): Label | null {
  const label = readLabel(text)
  if (label !== null || pieces.length < 2) return label
  return pieces.every(piece => readLabel(piece) !== null) ? 'alone' : null
}

/** A short text in a box of its own with a picture. */
function isCaption(block: Block, main: HtmlElement): boolean {
  if (block.kind === 'heading' || (block.element.name === 'p' && isProse(block))) return false
  let box: HtmlElement | null = block.element
  for (let up = 0; box && box !== main && up < 3; up++, box = box.parent) {
    if (box.letters + box.linked > MAX_CAPTION) return false
    if (box.images > 0) return true
  }
  return false
}

/** Running text: long, mostly not a link, ending as sentences do. */
function isProse({ text, letters, linked, kind }: Block): boolean {
  return kind !== 'heading' && letters >= PROSE_LETTERS && linked < letters * LINK_SHARE && (letters > MAX_HEADLINE || SENTENCE_END.test(text.slice(-8)))
}

function isWayToOthers({ letters, linked }: Block): boolean {
  return linked > 0 && linked >= letters * LINK_SHARE
}

/** Headings with nothing below them stand over what was dropped. */
function withoutTail(blocks: Block[]): Block[] {
  let end = blocks.length
  while (end > 1 && blocks[end - 1]!.kind === 'heading') end--
  return end === blocks.length ? blocks : blocks.slice(0, end)
}
