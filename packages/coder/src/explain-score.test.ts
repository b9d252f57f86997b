import { describe, expect, it } from 'vitest'
import { describeScore } from './explain-score.ts'

const weights = new Map([
  ['event/bias', -0.4],
  ['event/background', -1],
  ['event/date.none', -0.5],
  ['event/weapon', 0.6],
  ['event/told', 0.3],
  ['event/act.blast', 0.02],
])

describe('describeScore', () => {
  it('tells a negative verdict with the signs against, the strongest first', () => {
    expect(describeScore('event', { bias: 1, 'date.none': 1, background: 1, weapon: 1 }, weights)).toBe('event model −1.3: background −1.0, no date −0.5')
  })

  it('tells a positive verdict with the signs for it', () => {
    expect(describeScore('event', { bias: 1, weapon: 1, told: 3, 'date.none': 0 }, weights)).toBe('event model +1.1: told several times +0.9, a weapon +0.6')
  })

  it('leaves out signs that weigh next to nothing or that no weight is known for', () => {
    expect(describeScore('event', { 'act.blast': 1, 'act.unheard-of': 9 }, weights)).toBe('event model +0.0')
  })

  it('speaks Arabic', () => {
    expect(describeScore('event', { background: 1, 'date.none': 1 }, weights, 'ar')).toBe('نموذج الحدث −1.5: خلفية −1.0، بلا تاريخ −0.5')
  })
})
