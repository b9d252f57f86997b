import { describe, expect, it } from 'vitest'
import { createCoder } from '../coder.ts'

const coder = createCoder()
const events = (...lines: string[]) => coder.code({ doc: 't', text: lines.join('\n\n'), published: '2016-05-16' }).events

describe('one event or several', () => {
  it('tells a headline and its repetition once', () => {
    const found = events(
      'موقع الأخبار - مقتل خمسة جنود في هجوم شمال بيجي',
      'مقتل خمسة جنود في هجوم شمال بيجي',
      'قُتل خمسة جنود عراقيين في هجوم شنه تنظيم الدولة على ثكنة شمال بيجي أمس الأحد.',
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.killed).toMatchObject({ min: 5, max: 5 })
  })

  it('takes «المهاجمون» for those of the attack just told', () => {
    const found = events(
      'قُتل خمسة جنود عراقيين في هجوم على ثكنة في بلدة بيجي أمس الأحد.',
      'وقال مصدر أمني إن المهاجمين استهدفوا الثكنة بقذائف الهاون قبل أن ينسحبوا.',
    )
    expect(found).toHaveLength(1)
  })

  it('keeps apart what «من جهة أخرى» turns to', () => {
    const found = events(
      'قُتل خمسة جنود عراقيين في هجوم على ثكنة في بلدة بيجي أمس الأحد.',
      'من جهة أخرى، قُتل ثلاثة مدنيين في انفجار سيارة مفخخة في مدينة البصرة أمس الأحد.',
    )
    expect(found.map(e => e.killed?.min)).toEqual([5, 3])
  })

  it('leaves out a lead that sums up what is told below', () => {
    const found = events(
      'قُتل تسعة أشخاص في هجمات متفرقة في العراق أمس الأحد.',
      'ففي مدينة الرمادي قُتل خمسة أشخاص في انفجار سيارة مفخخة استهدفت سوقا شعبية.',
      'وفي مدينة بعقوبة قُتل أربعة أشخاص في انفجار عبوة ناسفة قرب مسجد.',
    )
    expect(found.map(e => e.killed?.min)).toEqual([5, 4])
  })
})
