import type { Span } from '@marsad/model'
import { expandPresentation, FOLD, isLetterMark, isPresentation, KEEP_TA_MARBUTA, MARK } from './letters.ts'
import { stringOfUnits } from './units.ts'

/**
 * How far letters are unified.
 * - `light`: marks dropped; alef, hamza seats, alef maqsura, look-alike letters and digits unified; ta marbuta kept.
 * - `key`: as `light`, and ta marbuta becomes ha: the form under which look-up tables store a word.
 */
export type FoldTier = 'light' | 'key'

/** A folded view of a text, with the way back to the text as published. */
export interface Folded {
  readonly source: string
  readonly text: string
  /** For each code unit of `text` the index in `source` of the code unit that it came from. */
  readonly offsets: Int32Array
  /**
   * The span of `source` that the span `[start, end)` of `text` came from, with the marks that sit on its last letter.
   * A span that cuts a ligature («ﻻ») gives the whole ligature; an empty one gives an empty span.
   */
  sourceSpan(start: number, end: number): Span
}

/**
 * Folds a text for look-up and keeps an offset map back to it.
 * Works on any string: lone surrogates and unknown letters stay as they are. Presentation forms («ﻼ») are read as the letters that they stand for.
 *
 * @example
 * const folded = foldText('قُتِلَ ٣ جنودٍ')
 * folded.text // 'قتل 3 جنود'
 * folded.sourceSpan(0, 3) // [0, 6]
 */
export function foldText(source: string, tier: FoldTier = 'light'): Folded {
  const units: number[] = []
  const offsets: number[] = []
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (isPresentation(code)) {
      for (const expanded of expandPresentation(code)) push(expanded, i)
    } else push(code, i)
  }
  function push(code: number, at: number): void {
    let folded = FOLD[code]!
    if (folded === MARK) return
    if (folded === KEEP_TA_MARBUTA && tier === 'key') folded = 0x647
    units.push(folded)
    offsets.push(at)
  }
  const text = stringOfUnits(Uint16Array.from(units), units.length)
  const map = Int32Array.from(offsets)
  return {
    source,
    text,
    offsets: map,
    sourceSpan(start, end) {
      if (start >= end) {
        const at = start < map.length ? map[start]! : source.length
        return [at, at]
      }
      let stop = map[end - 1]! + 1
      while (stop < source.length && isLetterMark(source.charCodeAt(stop))) stop++
      return [map[start]!, stop]
    },
  }
}

/**
 * The look-up key of a word: `foldText(word, 'key').text` without the offset map.
 *
 * @example foldKey('إلى مديريّة') // 'الي مديريه'
 */
export function foldKey(word: string): string {
  return foldWord(word, true)
}

/**
 * The light fold of a word, without the offset map.
 *
 * @example foldLight('مديريّة') // 'مديرية'
 */
export function foldLight(word: string): string {
  return foldWord(word, false)
}

function foldWord(word: string, key: boolean): string {
  let out = ''
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (isPresentation(code)) for (const expanded of expandPresentation(code)) out += foldUnit(expanded, key)
    else out += foldUnit(code, key)
  }
  return out
}

function foldUnit(code: number, key: boolean): string {
  const folded = FOLD[code]!
  if (folded === MARK) return ''
  return String.fromCharCode(key && folded === KEEP_TA_MARBUTA ? 0x647 : folded)
}
