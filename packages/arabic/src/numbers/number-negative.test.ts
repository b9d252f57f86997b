import { expect, test } from 'vitest'
import { scanTokens } from '../tokenize.ts'
import { Vocabulary } from '../vocabulary.ts'
import { NumberReader } from './index.ts'

/** Phrases that hold no number expression, by the trap that each sets. */
const TRAPS: Readonly<Record<string, readonly string[]>> = {
  weekdays: ['يوم الأحد', 'مساء الاثنين', 'صباح الإثنين الماضي', 'الثلاثاء', 'الأربعاء', 'يوم الخميس', 'الأحد والاثنين', 'الثلاثا والاربعا', 'للأحد المقبل'],
  'no one': ['لم يصب أحد', 'لم يصب أحد في الهجوم', 'لا أحد', 'جبل أحد'],
  dates: [
    '7 أكتوبر',
    '7 من شهر أكتوبر 2015',
    '12/5/2015',
    '12.5.2015',
    '15 / 10 / 1436هـ',
    'في 7 الجاري',
    'السابع من أكتوبر',
    'الثالث والعشرين من مايو',
    'أيام 16 و17 و18 مارس',
    'من 5 إلى 7 أكتوبر',
    '5-7 آذار',
  ],
  months: ['تشرين الثاني', 'كانون الأول', 'ربيع الأول', 'جمادى الآخرة', 'تشرين الثاني/نوفمبر 2009', '15 صفر', 'مارس/ آذار, 2016', 'تموز (يوليو) 2014'],
  years: [
    'عام 2014',
    'سنة 1990',
    'العام 2003',
    'عامي 2014 و2015',
    'منذ 2011',
    'في 1967',
    '2011-2015',
    '1436هـ',
    'عام ألفين وأحد عشر',
    'عملية الشمال 2018',
    'عام 48',
  ],
  times: [
    'الساعة 10:30',
    '10:30',
    'الساعة 10',
    'الساعة الثالثة والنصف',
    'الساعة العاشرة وعشرين دقيقة',
    '1200 (GMT+04:00)',
    'أمس الأول',
    'أول أمس',
    'أول من أمس',
  ],
  models: ['ميغ-29', 'F-16', 'F16', 'إف 16', 'تي-72', 'آر بي جي-7', 'إف-16'],
  codes: ['00967777123456', '777123456789', '011-234-567', '15.36942', '5+1', '007'],
  'list marks': ['1- قصف القرية', '2) قصف القرية', '3. قصف القرية'],
  names: ['بئر السبع', 'عبد الواحد', 'ميدان السبعين', 'مدينة الخمس', 'الربع الخالي'],
  'other words': [
    'كمية من السلاح',
    'كميات كبيرة',
    'جاء بعده',
    'لست أدري',
    'ألّف الكاتب',
    'الفئة',
    'ثوان',
    'أثنى عليه',
    'في وقت واحد',
    'في المئة',
    'الثلاثينات',
    'ثاني أكسيد',
    'ربع النهائي',
    'constructor toString __proto__',
  ],
}

function mentionsIn(text: string) {
  const vocabulary = new Vocabulary()
  const tokens = scanTokens(text, vocabulary)
  return new NumberReader(vocabulary).read(tokens, 0, tokens.count)
}

const CASES = Object.entries(TRAPS).flatMap(([trap, phrases]) => phrases.map(phrase => ({ trap, phrase })))

test.each(CASES)('$trap: $phrase', ({ phrase }) => {
  expect(mentionsIn(phrase)).toEqual([])
})
