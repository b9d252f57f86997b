import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createCoder } from './coder.ts'
import type { ExplainedFrame, Explanation } from './explanation.ts'

const coder = createCoder()
const explain = (text: string, published: string | null = '2016-05-16') => coder.explain({ doc: 'r', text, published })

function frameOf(explanation: Explanation, trigger: string): ExplainedFrame | undefined {
  return explanation.sentences.flatMap(s => s.frames).find(frame => frame.trigger === trigger)
}

describe('explain', () => {
  const text =
    'أصيب سبعة جنود في هجوم شنه مسلحون بقذائف الهاون على ثكنة في بيحان أمس الأحد. وقال مصدر أمني إنهم لم يقتحموا الموقع وإن الهجوم أسفر عن مقتل مدني.'
  const shelling = explain(text)

  it('gives words with their clitics and what the tables know of them', () => {
    const { tokens } = shelling.sentences[1]!
    const start = text.indexOf('وقال')
    expect(tokens[0]).toEqual({ text: 'وقال', form: 'وقال', clitics: ['و'], lexemes: ['qala'], span: [start, start + 4] })
    expect(tokens.find(t => t.text === 'الهجوم')).toMatchObject({ clitics: ['ال'], lexemes: ['hujum'] })
    expect(shelling.sentences[0]!.tokens.find(t => t.text === 'بيحان')!.lexemes).toContain('place:Bayhan')
  })

  it('gives mentions with their value and rule', () => {
    const { mentions } = shelling.sentences[0]!
    expect(mentions).toContainEqual({ kind: 'number', text: 'سبعة', span: [5, 9], value: '7', rule: 'number.cardinal' })
    expect(mentions).toContainEqual(expect.objectContaining({ kind: 'date', text: 'أمس الأحد', value: '2016-05-15' }))
    expect(mentions).toContainEqual(expect.objectContaining({ kind: 'weapon', text: 'بقذائف الهاون', value: 'mortar' }))
    expect(mentions).toContainEqual(expect.objectContaining({ kind: 'casualty', text: 'سبعة جنود', value: 'injured 7', rule: 'toll.number-after-fate' }))
    const place = mentions.find(m => m.kind === 'place')!
    expect(place.value).toMatch(/^Bayhan.*, YE 14\.\d\d,45\.\d\d \(precision 1\)$/)
    expect(shelling.sentences[1]!.mentions).toContainEqual(expect.objectContaining({ kind: 'source', text: 'مصدر أمني', rule: 'source.subject-of-saying' }))
  })

  it('gives the event of each act, its roles once a clause, and the strongest signs', () => {
    const attack = frameOf(shelling, 'هجوم')!
    expect(attack).toMatchObject({ type: 'assault', event: 'e1', whyNot: null })
    expect(attack.why).toMatch(/^event model \+\d\.\d: /)
    expect(attack.roles).toMatchObject({ injured: 'سبعة جنود = 7 (toll.number-after-fate)', weapon: 'بقذائف الهاون = mortar (lexicon.mortar)' })
    expect(frameOf(shelling, 'أصيب')).toMatchObject({ type: 'injure', event: 'e1', roles: { with: 'هجوم' } })
  })

  it('says why a word made no event', () => {
    expect(frameOf(shelling, 'يقتحموا')).toMatchObject({ type: 'storm', event: null, whyNot: 'negated by a word before it' })
    expect(coder.explain({ doc: 'r', text: 'هدد المسلحون بقصف المدينة.' }, 'ar').sentences[0]!.frames[0]?.whyNot).toBe('مخطط له أو دُعي إليه أو هُدد به')
    expect(frameOf(explain('أطلق المسلحون نداء إلى السكان.'), 'أطلق')).toMatchObject({
      type: null,
      whyNot: 'an act only with shells, rockets or bullets beside it',
    })
  })

  it('gives the verdict of the event model on what was told too thinly', () => {
    const thin = frameOf(explain('يقول الكاتب إن الهجوم على الفكرة القديمة كان منذ قرون أمرا معهودا.'), 'الهجوم')!
    expect(thin.event).toBeNull()
    expect(thin.whyNot).toMatch(/^event model −\d\.\d: .+ −\d\.\d/)
  })

  it('gives the reasons for joining a clause to an event told before', () => {
    const twice = explain(
      'قُتل تسعة مدنيين في قصف مدفعي على بلدة سراقب أمس السبت.\n\nوأوضح ناشطون أن القصف على سراقب استهدف السوق وأسفر عن مقتل تسعة مدنيين بينهم طفلان.',
      '2016-05-15',
    )
    const [first, second] = twice.sentences
    expect(twice.coding.events).toHaveLength(1)
    expect(first!.frames.some(f => f.event === 'e1' && f.why?.startsWith('event model +'))).toBe(true)
    expect(second!.frames.find(f => f.trigger === 'القصف')!.why).toMatch(/^merge model \+.*same count of killed/)
  })

  it('tells a dateline and noise from the body', () => {
    const { published, publishedFrom, sentences } = explain(
      'قصف على بلدة حرض\n\nالاثنين، 16 أيار/مايو 2016\n\nقُتل ثلاثة مدنيين وأصيب خمسة في قصف مدفعي على بلدة حرض في محافظة حجة صباح اليوم.\n\nاقرأ أيضا\nمقتل جنديين في كمين',
      null,
    )
    expect([published, publishedFrom]).toEqual(['2016-05-16', 'dateline'])
    expect(sentences.map(s => s.kind)).toEqual(['headline', 'dateline', 'body', 'noise', 'noise'])
    expect(sentences[4]).toMatchObject({ tokens: [], mentions: [], frames: [] })
  })
})

describe('explain and code', () => {
  const folder = fileURLToPath(new URL('../../../examples/reports/', import.meta.url))
  const reports = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => ({ doc: name, text: readFileSync(folder + name, 'utf8'), published: '2016-05-16' }))

  it.each(reports)('agree on $doc', report => {
    const explanation = coder.explain(report)
    expect(explanation.coding).toEqual(coder.code(report))
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
    const frames = explanation.sentences.flatMap(s => s.frames)
    for (const frame of frames) expect([frame.trigger, (frame.event === null) === (frame.whyNot !== null)]).toEqual([frame.trigger, true])
    // Every event has the act or toll that it was read from, and no frame goes to an event that is not coded.
    expect(new Set(frames.flatMap(f => f.event ?? []))).toEqual(new Set(explanation.coding.events.map(e => e.id)))
    for (const { span, text, tokens, mentions } of explanation.sentences) {
      for (const piece of [{ span, text }, ...tokens, ...mentions]) expect(piece.text).toBe(report.text.slice(...piece.span))
    }
  })
})
