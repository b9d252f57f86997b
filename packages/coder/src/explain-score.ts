import { reasonText } from './explain-reasons.ts'
import type { ReasonLanguage } from './explanation.ts'
import type { Weights } from './stages/linear-model.ts'

/** So many signs are told. */
const STRONGEST = 4
/** A sign that moves the score by less is not worth telling. */
const LEAST = 0.05

/**
 * A model's verdict with the signs that speak for it, the strongest first: «event model −0.8: background −1.0, no date −0.6».
 *
 * @param features the signs that are there, each with its strength
 * @example describeScore('event', { background: 1 }, new Map([['event/background', -0.76]])) // 'event model −0.8: background −0.8'
 */
export function describeScore(
  model: 'event' | 'merge' | 'day' | 'actor' | 'target',
  features: Readonly<Record<string, number>>,
  weights: Weights,
  language: ReasonLanguage = 'en',
): string {
  const shares = Object.entries(features).map(([name, value]): [string, number] => [name, (weights.get(`${model}/${name}`) ?? 0) * value])
  const score = shares.reduce((sum, [, share]) => sum + share, 0)
  const side = score > 0 ? 1 : -1
  const telling = shares
    .filter(([name, share]) => name !== 'bias' && share * side >= LEAST)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, STRONGEST)
    .map(([name, share]) => `${reasonText(`${model}/${name}`, language)} ${signed(share)}`)
  const verdict = `${reasonText(model === 'actor' || model === 'target' ? `party/${model}` : model, language)} ${signed(score)}`
  return telling.length > 0 ? `${verdict}: ${telling.join(language === 'ar' ? '، ' : ', ')}` : verdict
}

function signed(value: number): string {
  return (value < 0 ? '−' : '+') + Math.abs(value).toFixed(1)
}
