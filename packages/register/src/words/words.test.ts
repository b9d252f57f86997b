import { describe, expect, it } from 'vitest'
import { expandWord } from './expand-word.ts'
import { WordLister } from './word-list.ts'

const TEXT = `
قصف القصف وقصف قصفت تقصف يقصف وقصفها بالقصف سيقصفون
الحوثي والحوثيين الحوثيون حوثية للحوثيين حوثي وحوثي
وزير الوزير وزيرا ووزير لوزير والوزيرة وزيره الزير
لبنان ولبنان بلبنان اللبنانية لبناني لبنانيين للبنان لبن اللبن
استهدف يستهدف استهداف واستهدفت باستهداف استهدفوا تستهدف
اعتقال اعتقلت واعتقل يعتقل باعتقال الاعتقال اعتقالات
تقرير التقرير تقريرا وتقرير تقريره
مدينة المدينة بمدينة مدينتهم والمدينة
غارة غارات الغارات وغارتين بغارة
يمني اليمني يمنيين واليمنية اليمنيون يمنية مني
سوري السورية سوريا وسوريا سوريين سور السور
`
const lister = new WordLister()
const words = lister.list(TEXT).split(' ').sort()
const beginning = (start: string, most: number) => words.filter(word => word.startsWith(start)).slice(0, most)
const expand = (word: string) => expandWord(lister.list(word), beginning)

describe('expandWord', () => {
  it.each([
    ['قصف', 'تقصف سيقصفون وقصفها بالقصف'],
    ['تقصف', 'قصف القصف قصفت'],
    ['وقصفت', 'يقصف القصف'],
    ['الحوثي', 'والحوثيين حوثيه للحوثيين وحوثي'],
    ['الحُوثيِّين', 'حوثي الحوثي الحوثيون'],
    ['وزير', 'الوزير وزيرا ووزير لوزير والوزيره'],
    ['الوزير', 'وزير ووزير'],
    ['إستهداف', 'استهدف يستهدف تستهدف واستهدفت'],
    ['يستهدف', 'استهدف باستهداف'],
    ['اعتقلت', 'اعتقال الاعتقال يعتقل اعتقالات'],
    ['مدينه', 'المدينه مدينتهم'],
    ['غارة', 'غارات وغارتين الغارات'],
    ['غارات', 'غاره بغاره'],
    ['سورية', 'سوريا سوري السوريه'],
  ])('«%s» stands for %s', (word, forms) => {
    const found = expand(word)
    expect(forms.split(' ').filter(form => !found.includes(form))).toEqual([])
  })

  it.each([
    ['وزير', 'زير'],
    ['لبنان', 'اللبن'],
    ['لبن', 'لبناني'],
    ['تقرير', 'قرير'],
    ['اليمني', 'مني'],
    ['سورية', 'السور'],
  ])('«%s» does not stand for «%s»', (word, form) => expect(expand(word)).not.toContain(form))
})

describe('WordLister', () => {
  it('tells each new word once', () => {
    const words = new WordLister()
    expect(words.list('قُتِل ١٬٢٠٠ جنديّ، قتل')).toBe('قتل 1200 جندي قتل')
    expect(words.takeFresh()).toEqual(['قتل', '1200', 'جندي'])
    words.list('قتل BBC')
    expect(words.takeFresh()).toEqual(['bbc'])
  })
})
