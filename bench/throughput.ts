import { scanTokens, splitSentences, TokenList, Vocabulary } from '@marsad/arabic'
import { createCoder } from '@marsad/coder'
import type { Corpus } from './corpus.ts'
import { bestOf, figure } from './measure.ts'

/** What one pipeline does in a second. Blank where it has no such unit. */
export type ThroughputRow = readonly [what: string, sentences: string, tokens: string, megabytes: string]

/** The whole coder from raw text, one report after another on one core, and its first stage by itself. */
export function coderRows(corpus: Corpus): ThroughputRow[] {
  const coder = createCoder()
  const counted = countUnits(corpus)
  const seconds = bestOf(3, () => {
    for (const report of corpus.reports) coder.code(report)
  })
  return [
    row('marsad: the whole coder, raw text to codings', counted, corpus.bytes, seconds),
    row(
      'marsad: fold, tokens and sentences alone',
      counted,
      corpus.bytes,
      bestOf(3, () => countUnits(corpus)),
    ),
  ]
}

export interface Units {
  readonly sentences: number
  readonly tokens: number
}

function countUnits({ reports }: Corpus): Units {
  const vocabulary = new Vocabulary()
  const list = new TokenList()
  let sentences = 0
  let tokens = 0
  for (const { text } of reports) {
    scanTokens(text, vocabulary, list)
    tokens += list.count
    sentences += splitSentences(list, vocabulary).length
  }
  return { sentences, tokens }
}

export function row(what: string, units: Partial<Units>, bytes: number, seconds: number): ThroughputRow {
  const perSecond = (count: number | undefined) => (count === undefined ? '' : figure(count / seconds))
  return [what, perSecond(units.sentences), perSecond(units.tokens), figure(bytes / 1e6 / seconds, 2)]
}
