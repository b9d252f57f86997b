import { describe, expect, it } from 'vitest'
import { fitChoices } from '../scripts/choices.ts'
import { fit } from '../scripts/logistic.ts'

describe('training', () => {
  it('weighs what tells a right option from a wrong one, and lets none be right', () => {
    const weights = fitChoices(
      [
        {
          options: [
            { bias: 1, same: 1 },
            { bias: 1, other: 1 },
          ],
          right: 0,
        },
        {
          options: [
            { bias: 1, other: 1 },
            { bias: 1, same: 1 },
          ],
          right: 1,
        },
        { options: [{ bias: 1, other: 1 }], right: -1 },
      ],
      0.1,
    )
    const score = (...signs: string[]) => signs.reduce((sum, sign) => sum + weights.get(sign)!, 0)
    expect(score('bias', 'same')).toBeGreaterThan(0)
    expect(score('bias', 'other')).toBeLessThan(0)
  })

  it('gives the same weights for the same examples, smaller under a larger penalty', () => {
    const examples = [1, 2, 3].flatMap(n => [
      { features: { bias: 1, sign: n }, positive: true, weight: 1 },
      { features: { bias: 1 }, positive: false, weight: 1 },
    ])
    expect(fit(examples, 1)).toEqual(fit(examples, 1))
    expect(fit(examples, 10).get('sign')!).toBeLessThan(fit(examples, 1).get('sign')!)
    expect(fit(examples, 10).get('sign')!).toBeGreaterThan(0)
  })
})
