import type { Tally } from '@marsad/model'
import type { Candidate } from './candidate.ts'
import type { Signs } from './linear-model.ts'
import { step } from './publish-records.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import type { Sum } from './tally-sum.ts'

/** Figures in steps: a few, tens, hundreds, thousands. */
const FIGURES = [3, 9, 30, 99, 999, 9999]

/** What speaks for and against a found sum: why it was taken for one, how large it is, what else its clause tells. */
export function tallySigns(sum: Sum, candidate: Candidate, record: Tally, reading: SentenceReading, context: ReadingContext, signs: Signs): void {
  const why = sum.period?.rule.slice('tally.'.length) ?? 'counted-acts'
  const figure = step(record.count.min ?? 0, FIGURES)
  signs.add('bias')
  signs.add(`why.${why}`)
  signs.add(`what.${sum.what}`)
  signs.add(`figure.${figure}`)
  signs.add(`words.${sum.words.rule.replace(/^(?:toll|tally)[.]/, '')}`)
  if (record.count.max === null) signs.add('figure.open')
  if (sum.period?.value) signs.add('period.days')
  signs.add(record.actor.length > 0 ? (record.actor[0]!.id === 'unidentified' ? 'doer.nobody' : 'doer.named') : 'doer.none')
  signs.add(`victims.${sum.victimsOfState ? 'state' : sum.victimsArmed ? 'armed' : sum.victims.length > 0 ? 'unarmed' : 'none'}`)
  if (candidate.dates.some(d => d.value.granularity === 'day')) signs.add('clause.day')
  signs.add(`grain.${Math.max(-1, ...candidate.places.map(p => p.grain))}`)
  const primary = candidate.acts.filter(a => a.traits.primary)
  if (primary.some(a => !a.plural && a.code !== 'operation' && a.code !== 'clash')) signs.add('clause.single-act')
  if (primary.some(a => a.plural)) signs.add('clause.acts')
  if (primary.length === 0) signs.add('clause.no-act')
  if (reading.tolls.length > 1) signs.add('clause.tolls')
  const at = sum.words.from / Math.max(1, context.infos.length)
  signs.add(`where.${at < 0.2 ? 'first' : at > 0.7 ? 'last' : 'middle'}`)
  signs.add(`status.${record.status}`)
}
