import type { Block } from './blocks.ts'
import { readLabel } from './labels.ts'

/** A line with at least this many letters and an end like a sentence's is running text. */
const PROSE_LETTERS = 60
/** A line of which so much is links is a way to other pages. */
const LINK_SHARE = 0.7
/** Headlines are no longer than this. */
const MAX_HEADLINE = 160
/** So much of a page's running text must stand before a line that ends the report. */
const MIN_BEFORE_END = 0.4
const SENTENCE_END = /[.!?؟…:،»")\]]\s*$/u

/**
 * Drops the lines that a page puts around, into and below a report: share bars, headlines of other reports, tags, counters, captions, comments, footers.
 *
 * @example reportBlocks(readBlocks(parseHtml('<p>قتل جنديان.</p><p>شارك على فيسبوك</p>').root)).length // 1
 */
export function reportBlocks(blocks: readonly Block[]): Block[] {
  const prose = blocks.reduce((sum, block) => sum + (isProse(block) ? block.letters : 0), 0)
  const kept: Block[] = []
  let before = 0
  /** Whether headlines of other reports are being passed over. */
  let inList = false
  let breaks = 0
  for (const block of blocks) {
    breaks = Math.max(breaks, block.breaks)
    const label = readLabel(block.text)
    if (label === 'end' && before >= prose * MIN_BEFORE_END) break
    if (label === 'list') inList = true
    if (label !== null) continue
    if (isProse(block)) inList = false
    else if (isWayToOthers(block) || (inList && block.letters <= MAX_HEADLINE)) continue
    before += isProse(block) ? block.letters : 0
    kept.push(breaks === block.breaks ? block : { ...block, breaks })
    breaks = 0
  }
  return withoutTail(kept)
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
