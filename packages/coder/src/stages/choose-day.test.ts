import { describe, expect, it } from 'vitest'
import { createCoder } from '../coder.ts'

/** A Sunday. */
const PUBLISHED = '2018-05-13'
const coder = createCoder()
const code = (text: string) => coder.code({ doc: 't', text, published: PUBLISHED }).events
const daysOf = (text: string) => code(text).map(e => (e.date ? [e.date.start, e.date.end] : null))
const day = (start: string, end = start) => [start, end]

const BLAST = 'قتل ثلاثة جنود بانفجار عبوة ناسفة في الفلوجة'

describe('the day of an event', () => {
  it.each([
    ['أمس', day('2018-05-12')],
    ['أول من أمس', day('2018-05-11')],
    ['فجر اليوم الأحد', day('2018-05-13')],
    ['مساء الخميس', day('2018-05-10')],
    ['ليل الجمعة السبت', day('2018-05-11', '2018-05-12')],
    ['ليلة الخميس إلى الجمعة', day('2018-05-10', '2018-05-11')],
    ['قبل يومين', day('2018-05-11')],
    ['قبل أيام', day('2018-05-06', '2018-05-12')],
    ['الأسبوع الماضي', day('2018-05-06', '2018-05-12')],
    ['مطلع الشهر الجاري', day('2018-05-01', '2018-05-10')],
    ['منتصف أبريل الماضي', day('2018-04-11', '2018-04-20')],
    ['أواخر مارس/آذار الماضي', day('2018-03-21', '2018-03-31')],
    ['خلال الـ48 ساعة الماضية', day('2018-05-11', '2018-05-13')],
    ['في وقت سابق من هذا الشهر', day('2018-05-01', '2018-05-12')],
    ['في 25 شعبان 1439هـ', day('2018-05-11')],
    ['في الثالث من مايو', day('2018-05-03')],
    ['يوم 12 نوفمبر', day('2017-11-12')],
  ])('is %s', (words, expected) => {
    expect(daysOf(`${BLAST} ${words}.`)).toEqual([expected])
  })

  it.each([
    // The announcement has a day, and so does the act.
    ['أعلنت الشرطة اليوم الأحد أن مسلحين قتلوا ثلاثة جنود في هجوم على حاجز في الفلوجة الخميس.', day('2018-05-10')],
    ['قال المتحدث باسم الجيش، العميد سالم هادي، السبت، إن ثلاثة جنود قتلوا في انفجار عبوة ناسفة بالفلوجة يوم الجمعة.', day('2018-05-11')],
    // What happened before or since is not the day.
    ['قتل ثلاثة جنود بانفجار عبوة ناسفة أمس السبت في الفلوجة التي استعادها الجيش في يونيو 2016.', day('2018-05-12')],
    ['قتل ثلاثة جنود بانفجار عبوة ناسفة أمس في الفلوجة، في أعنف هجوم منذ طرد التنظيم من المدينة عام 2016.', day('2018-05-12')],
    ['قتل ثلاثة جنود مساء أمس بانفجار عبوة ناسفة في الفلوجة، قبل أيام من الانتخابات المقررة في 20 مايو.', day('2018-05-12')],
  ])('is the act’s and no other: %s', (text, expected) => {
    expect(daysOf(text)[0]).toEqual(expected)
  })

  it.each([
    ['منذ عام 2014'],
    ['خلال العامين الماضيين'],
    ['حتى نهاية العام الماضي'],
    ['في شارع 14 رمضان'],
    ['قرب سوق الخميس'],
    ['بحسب صحيفة الوطن اليوم'],
    ['وفق قناة روسيا اليوم'],
    ['في حي 7 نيسان'],
    ['شرقي ساحة 17 فبراير'],
    ['قبل أن تصل سيارات الإسعاف'],
    ['في الأيام المقبلة بحسب تحذيرات'],
    ['للمرة الثانية في اليوم الواحد'],
  ])('is not read from «%s»', words => {
    expect(daysOf(`${BLAST} ${words}.`).filter(d => d !== null)).toEqual([])
  })

  it('counts from the event just told', () => {
    const text =
      'قتل ثلاثة جنود بانفجار عبوة ناسفة في الفلوجة يوم 3 مايو.\n\nوبعد ذلك بيومين قتل خمسة مدنيين بانفجار سيارة مفخخة في سوق بالرمادي.\n\nوفي اليوم التالي أصيب أربعة شرطيين بهجوم بقنبلة يدوية في تكريت.'
    expect(daysOf(text)).toEqual([day('2018-05-03'), day('2018-05-05'), day('2018-05-06')])
  })

  it('holds on through a round-up', () => {
    const text =
      'قتل 14 شخصا في سلسلة تفجيرات هزت مدنا عراقية أمس السبت، بحسب مصادر أمنية.\n\nوقتل ستة أشخاص وأصيب عشرة بانفجار سيارة مفخخة في سوق بالرمادي.\n\nوفي بعقوبة قتل خمسة أشخاص وأصيب سبعة آخرون بانفجار عبوة ناسفة.'
    const [first, second] = code(text).slice(-2)
    expect([first?.date?.start, second?.date?.start]).toEqual(['2018-05-12', '2018-05-12'])
    expect(second?.evidence.date).toEqual([{ text: 'أمس السبت', span: [text.indexOf('أمس'), text.indexOf('أمس') + 9], rule: 'date.told-before' }])
  })

  it('does not hold on to what was before', () => {
    const text = 'قتل ثلاثة جنود بانفجار عبوة ناسفة في الفلوجة أمس السبت.\n\nوكان خمسة مدنيين قد قتلوا في وقت سابق بقصف مدفعي على بلدة الكرمة شرق المدينة.'
    expect(daysOf(text)[1] ?? null).toBeNull()
  })

  it('is known to the week where only the announcement has a day', () => {
    const [event] = code('أعلن الجيش العراقي أمس مقتل سبعة من عناصر تنظيم الدولة الإسلامية في غارة جوية على الحويجة.')
    expect(event?.date).toEqual({ start: '2018-05-12', end: '2018-05-12' })
    expect(event?.date_precision).toBe(2)
  })

  it('is null without a day of publication, unless the text tells it whole', () => {
    expect(coder.code({ doc: 't', text: `${BLAST} أمس.` }).events[0]?.date).toBeNull()
    expect(coder.code({ doc: 't', text: `${BLAST} في 3 مايو 2018.` }).events[0]?.date?.start).toBe('2018-05-03')
  })

  it('is explained, with the days that were left', () => {
    const text = 'قتل ثلاثة جنود بانفجار عبوة ناسفة في الفلوجة أمس السبت.\n\nوقتل أربعة مدنيين وأصيب ستة بانفجار سيارة مفخخة في سوق بالرمادي.'
    const { days } = coder.explain({ doc: 't', text, published: PUBLISHED })
    expect(days[0]).toMatchObject({ event: 'e1', text: 'أمس السبت', chosen: true, why: 'told by its own clauses' })
    expect(days[1]?.why).toMatch(/^day model [+−]\d/)
  })
})
