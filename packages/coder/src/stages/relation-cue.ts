import type { FormInfo } from '../tables/form-info.ts'
import type { RelationCue } from '../tables/lexicon.ts'

/** A tying word in a sentence. */
export interface FoundCue {
  readonly cue: RelationCue
  /** Token range. */
  readonly from: number
  readonly to: number
}

/** The tying words of a token range, the longest at each place. */
export function findCues(infos: readonly FormInfo[], from: number, to: number): FoundCue[] {
  const out: FoundCue[] = []
  for (let i = from; i < to; ) {
    const rows = infos[i]!.cues
    if (rows === null) {
      i++
      continue
    }
    const found = cuesAt(rows, infos, i, to)
    for (const cue of found) out.push({ cue, from: i, to: i + cue.words.length })
    i += found.length > 0 ? found[0]!.words.length : 1
  }
  return out
}

function cuesAt(rows: readonly RelationCue[], infos: readonly FormInfo[], at: number, to: number): RelationCue[] {
  let longest = 0
  let best: RelationCue[] = []
  for (const cue of rows) {
    const { length } = cue.words
    if (length < longest || at + length >= to) continue
    let same = true
    for (let k = 1; k < length && same; k++) same = infos[at + k]!.key === cue.words[k]
    if (!same || !continues(infos, at + length, to, cue)) continue
    if (length > longest) best = []
    longest = length
    best.push(cue)
  }
  // «ذراع لـ» says more than «ذراع» alone.
  return best.some(c => c.next) ? best.filter(c => c.next) : best
}

/** Whether the word after goes on as the cue wants: «التابعة» ties only with «ل…». */
function continues(infos: readonly FormInfo[], at: number, to: number, cue: RelationCue): boolean {
  if (!cue.next) return true
  let next = at
  while (next < to && next < at + 2 && infos[next]!.key.length === 1 && infos[next]!.key !== cue.next) next++
  if (next >= to) return false
  const { key } = infos[next]!
  return cue.next.length === 1 ? key.startsWith(cue.next) : key === cue.next
}
