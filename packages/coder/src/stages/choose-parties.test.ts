import { describe, expect, it } from 'vitest'
import { createCoder } from '../coder.ts'

const coder = createCoder()
const code = (text: string) => coder.code({ doc: 't', text, published: '2018-05-05' }).events
const parties = (text: string) => code(text).map(e => [e.actor.map(a => a.id).join(' '), e.target.map(t => t.id).join(' ')])

describe('the parties of an event', () => {
  it('are those that the clause gives a part', () => {
    expect(parties('قصفت القوات التركية مواقع وحدات حماية الشعب الكردية في عفرين أمس.')).toEqual([['turkey-forces', 'ypg']])
    expect(parties('قتل ثلاثة جنود في هجوم شنه مسلحو حركة الشباب قرب كيسمايو أمس.')).toEqual([['al-shabaab', 'somalia-army']])
  })

  it('may be named elsewhere in the report, whose words are the evidence', () => {
    const text =
      'شنت القوات العراقية هجوما على تنظيم داعش في مدينة هيت صباح الخميس وقتلت خمسة من عناصره.\n\nكما سيطرت القوات العراقية على جسر في مدينة الرطبة فجر الجمعة.'
    const taken = code(text).find(e => e.type === 'government_regains_territory')
    expect(taken?.target.map(t => t.id)).toEqual(['islamic-state'])
    const [start, end] = taken!.target[0]!.span
    expect(text.slice(start, end)).toContain('داعش')
    expect(taken?.evidence.target?.[0]?.rule).toBe('role.named-elsewhere')
  })

  it('take no group from the news of another conflict', () => {
    const text =
      'قتل أربعة من مقاتلي حركة طالبان في غارة جوية بإقليم هلمند الخميس.\n\nوفي خبر آخر انفجرت عبوة ناسفة في سوق بمدينة كراتشي الجمعة وأصيب سبعة مدنيين.'
    expect(
      code(text)
        .find(e => e.place && 'text' in e.place && e.place.text.includes('كراتشي'))
        ?.target.map(t => t.id),
    ).toEqual(['civilians'])
  })

  it('count suspected members as those who were arrested', () => {
    const [event] = code('اعتقلت الشرطة التونسية في سوسة الخميس ستة أشخاص يشتبه في انتمائهم إلى تنظيم القاعدة.')
    expect(event?.actor.map(a => a.id)).toEqual(['tunisia-forces'])
    expect(event?.target.map(t => t.id)).not.toContain('unidentified')
  })

  it('are explained with the reasons of the models, the chosen and those in question', () => {
    const { parties } = coder.explain({ doc: 't', text: 'قتل ثلاثة جنود في هجوم شنه مسلحو حركة الشباب قرب كيسمايو أمس.', published: '2018-05-05' })
    expect(parties.filter(p => p.chosen).map(p => [p.role, p.id, p.text])).toEqual([
      ['actor', 'al-shabaab', 'مسلحو حركة الشباب'],
      ['target', 'somalia-army', 'جنود'],
    ])
    for (const party of parties) expect(party.why).toMatch(/^(?:doer|target) model [+−]\d/)
  })
})
