import { describe, expect, it } from 'vitest'
import { createCoder } from '../coder.ts'

const coder = createCoder()
const relations = (text: string) => coder.code({ doc: 't', text, published: '2018-05-05' }).relations
const short = (text: string) => relations(text).map(r => `${r.a} ${r.relation} ${r.b}`)

describe('ties between actors', () => {
  it.each([
    ['وقالت حركة الشباب المرتبطة بتنظيم القاعدة إنها هاجمت القاعدة.', 'al-shabaab branch_of al-qaeda'],
    ['وذكر تلفزيون المسيرة التابع للحوثيين أن الطائرة أسقطت.', 'al-masirah media_arm_of houthis'],
    ['ونشرت وكالة أعماق الذراع الإعلامي للتنظيم تسجيلا مصورا.', 'amaq media_arm_of islamic-state'],
    ['وأعلنت حركة أمل المتحالفة مع حزب الله مقاطعة الجلسة.', 'amal-movement allied_with hezbollah'],
    ['وهاجم مسلحون مواقع الحكومة الصومالية المدعومة من الاتحاد الأفريقي في الجنوب.', 'somalia-government backed_by'],
    ['وتقدم الجيش الوطني الليبي بقيادة المشير خليفة حفتر نحو الهلال النفطي.', 'lna led_by person:خليفة حفتر'],
    ['وقال زعيم حزب الله حسن نصر الله في كلمة متلفزة إن الرد قادم.', 'hezbollah led_by person:حسن نصر الله'],
    ['ونقل البيان عن عبد الملك الحوثي، زعيم أنصار الله، قوله إن القتال مستمر.', 'houthis led_by person:عبد الملك الحوثي'],
    ['وتقود السعودية تحالفا عسكريا في اليمن.', 'saudi-coalition led_by saudi-government'],
    ['وتقاتل الحكومة الصومالية منذ سنوات حركة الشباب.', 'somalia-government in_conflict_with al-shabaab'],
    ['وتحدث التقرير عن الدعم الإيراني للحوثيين.', 'houthis backed_by iran-government'],
    ['وانهارت مفاوضات بين الحكومة الأفغانية وحركة طالبان.', 'afghanistan-government negotiates_with taliban'],
  ])('reads «%s»', (text, expected) => {
    const found = short(text)
    expect(
      found.some(r => r.startsWith(expected)),
      JSON.stringify(found),
    ).toBe(true)
  })

  it('ties no nameless fighters and no place', () => {
    expect(short('وقتل مسلحون موالون للحكومة في القصف.')).toEqual([])
    expect(short('وتقع المزرعة التابعة للبلدية قرب الطريق.')).toEqual([])
  })

  it('tells each tie once, quoted to the letter', () => {
    const text = 'قال حسن نصر الله، الأمين العام لحزب الله، إن الحرب انتهت. وأضاف زعيم حزب الله حسن نصر الله أن الاتفاق قريب.'
    const found = relations(text)
    expect(found).toHaveLength(1)
    expect(text.slice(...found[0]!.span)).toBe(found[0]!.quote)
    for (const list of Object.values(found[0]!.evidence)) for (const e of list) expect(text.slice(...e.span)).toBe(e.text)
  })

  it('gives what is only said to be so as alleged', () => {
    const [tie] = relations('وزعم المتحدث أن حركة الشباب المرتبطة بتنظيم القاعدة تخطط لهجوم.')
    expect(tie?.status).toBe('alleged')
  })

  it.each([
    ['وتقدمت قوات الجيش اليمني، بدعم من التحالف العربي، نحو المدينة.', ['yemen-government backed_by saudi-coalition']],
    ['وتقدمت المقاومة الشعبية في اليمن بإسناد من التحالف العربي.', ['yemen-popular-resistance backed_by saudi-coalition']],
    ['وقصف مقاتلو حركة حماس المدعومة من طهران مواقع عسكرية.', ['hamas backed_by iran-government']],
    ['وأعلنت وكالة أعماق التابعة له أن تنظيم داعش تبنى الهجوم.', ['amaq media_arm_of islamic-state']],
    ['وأعلنت حركة الشباب مبايعة تنظيم القاعدة.', ['al-shabaab branch_of al-qaeda']],
    ['وبدأت مباحثات بين الحكومة الأفغانية وحركة طالبان في الدوحة.', ['afghanistan-government negotiates_with taliban']],
    ['ونفذ التحالف الدولي الذي تقوده الولايات المتحدة غارات.', ['global-coalition led_by us-government']],
    ['وحزب الله المتحالف مع النظام السوري أرسل مقاتلين.', ['hezbollah allied_with syria-government']],
  ])('reads «%s» and no more', (text, expected) => expect(short(text)).toEqual(expected))

  it.each([
    'واستقبلت موسكو وفدا من حركة حماس.',
    'وأرسلت بغداد تعزيزات من الجيش العراقي إلى الموصل.',
    'ودعا الأمين العام للأمم المتحدة حزب الله إلى ضبط النفس.',
    'وتقدم الجيش العراقي بدعم من الأهالي.',
    'وزار قائد الجيش العراقي مدينة الموصل.',
    'وقال متحدث باسم حركة طالبان إن الهجوم نفذه مقاتلوها.',
    'وقتل الجيش اليمني عشرة من الحوثيين قرب طهران.',
    'وهاجم تنظيم داعش مواقع الجيش العراقي أمس.',
    'وطالب الجيش اللبناني بدعم أكبر.',
    'وتفاوض التجار مع أصحاب المصانع على الأسعار.',
  ])('finds no tie in «%s»', text => expect(short(text)).toEqual([]))
})
