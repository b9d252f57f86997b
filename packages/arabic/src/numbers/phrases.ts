import { PhraseTrie } from './phrase-trie.ts'

/** How a figure is hedged. */
export type NumberHedge = 'about' | 'more-than' | 'at-least' | 'less-than' | 'at-most' | 'plural' | 'few' | 'some' | 'one-of'

const COUNT_OF = 'عدد|عددهم|عددها|عدده|عددهن'

/** Hedges before a figure. */
export const BEFORE = new PhraseTrie<NumberHedge>([
  ['نحو|حوالي|قرابه|زهاء|تقريبا|حدود|بحدود|ناهز|يناهز|تناهز|يقارب|تقارب|قارب|قاربت|مايقارب|مايناهز', 'about'],
  ['نحوا|قريبا|قريب من', 'about'],
  ['في حدود', 'about'],
  ['ما يقارب|يناهز|قارب|ناهز', 'about'],
  ['ما يقارب من', 'about'],
  ['ما? يقرب|تقرب من', 'about'],
  ['مايقرب|مايقارب من', 'about'],
  ['يقدر|تقدر|قدر عددهم|عددها ب?', 'about'],
  ['يقارب|يناهز عددهم|عددها', 'about'],

  ['اكثر|ازيد|اكتر|اعلي من', 'more-than'],
  ['ما? يزيد|تزيد|زاد|يزيدون|يربو|تربو|ينيف|تنيف عددهم|عددها|عدده? عن|علي', 'more-than'],
  ['مايزيد|مايربو عن|علي', 'more-than'],
  ['فوق', 'more-than'],
  ['ما فوق|يفوق|يتجاوز|تجاوز|تتجاوز|تفوق', 'more-than'],
  ['تجاوز|تجاوزت|يتجاوز|تتجاوز|يفوق|تفوق|فاق|فاقت|تخطي|تخطت|يتخطي', 'more-than'],
  ['تجاوز|تجاوزت|يتجاوز|تتجاوز|يفوق|تفوق|فاق|فاقت|تخطي|تخطت|يتخطي عددهم|عددها|عدده|حاجز|عتبه', 'more-than'],
  ['تجاوز|تجاوزت|يتجاوز|تتجاوز|يفوق|فاق|تخطي|تخطت عدد|حصيله|اعداد *', 'more-than'],

  [`ما? لا يقل|تقل|يقلون ${COUNT_OF}? عن`, 'at-least'],
  ['لن|لم يقل|تقل عن', 'at-least'],
  ['مالا|ملا يقل|تقل عن', 'at-least'],
  ['ما? لايقل|لاتقل عن', 'at-least'],
  ['مالايقل عن', 'at-least'],
  ['بما لا يقل عن', 'at-least'],
  ['لا|ليس|ليسوا|لم اقل من', 'at-least'],
  ['علي الاقل', 'at-least'],
  ['علي اقل|ادني تقدير', 'at-least'],

  ['اقل|ادني من', 'less-than'],
  ['ما? يقل|تقل عن', 'less-than'],
  ['ما دون', 'less-than'],

  [`ما? لا|لم|لن يزيد|تزيد|يزيدون|يزد|تزد ${COUNT_OF}? عن|علي`, 'at-most'],
  ['مالا|ملا يزيد|تزيد عن|علي', 'at-most'],
  ['بما لا يزيد|يتجاوز عن?', 'at-most'],
  [`ما? لا|لم|لن يتجاوز|تتجاوز|يتعدي|تتعدي|يتعد|تتعد|يفوق|تفوق ${COUNT_OF}?`, 'at-most'],
  ['لا|ليس|ليسوا اكثر من', 'at-most'],
  ['حتي', 'at-most'],
  ['ما يصل الي', 'at-most'],
  ['اقصاها|اقصاه', 'at-most'],
  ['بحد|كحد اقصي', 'at-most'],
  ['علي الاكثر', 'at-most'],
])

/** Hedges that may also stand a few words after the figure («10 من رجال الشرطة على الأقل»). */
export const AFTER = new PhraseTrie<NumberHedge>([
  ['علي|في الاقل', 'at-least'],
  ['علي اقل|ادني تقدير', 'at-least'],
  ['كحد|بحد ادني', 'at-least'],
  ['علي الاكثر', 'at-most'],
  ['علي اكثر|ابعد تقدير', 'at-most'],
  ['كحد|بحد اقصي', 'at-most'],
  ['تقريبا', 'about'],
  ['علي وجه التقريب', 'about'],
])

/** Hedges that stand right after the figure. */
export const RIGHT_AFTER = new PhraseTrie<NumberHedge>([
  ['او اكثر|يزيد|يزيدون', 'at-least'],
  ['او اقل', 'at-most'],
  ['او نحو|نحوه|نحوهم ذلك?', 'about'],
])

/** Hedges joined to the figure by «و» or «ف»: «فما فوق», «وأكثر». */
export const AND_UP = new PhraseTrie<NumberHedge>([
  ['ما فوق', 'at-least'],
  ['اكثر', 'at-least'],
  ['ما دون', 'at-most'],
  ['اقل', 'at-most'],
])

/** «ونيف» after tens or hundreds. */
export const AND_ODD = new PhraseTrie<true>([['نيف|نيفا', true]])

/** Vague amounts, {1, null}. */
export const SOME = new PhraseTrie<'some'>([
  ['عدد|عددا كبير|كبيرا|قليل|قليلا|محدود|محدودا|هايل|هايلا|ضخم|ضخما|اخر|وافر|مماثل|مماثلا|كاف? من', 'some'],
  ['عدد|عددا غير معروف|معلوم|محدد|قليل|محدود من', 'some'],
  ['عدد|عددا لا باس به من', 'some'],
  ['عدد|عددا اخر', 'some'],
  ['عدد|عددا منهم|منها|منهما', 'some'],
  ['اعداد|اعدادا كبيره|قليله|هايله|اخري|غفيره|متزايده? من', 'some'],
  ['العديد|الكثير|كثير|كثيرا من', 'some'],
  ['مجموعه|مجموعات|حفنه من', 'some'],
])

/** «بين», «ما بين» before a range. */
export const BETWEEN = new PhraseTrie<true>([
  ['ما? بين', true],
  ['مابين', true],
])
export const FROM = new PhraseTrie<true>([['من', true]])
export const TO = new PhraseTrie<true>([['الي|حتي', true]])
export const OR = new PhraseTrie<true>([['او', true]])
export const OF = new PhraseTrie<true>([
  ['من|شهر', true],
  ['من شهر', true],
])

/** «أمس الأول». */
export const BEFORE_ORDINAL = new PhraseTrie<true>([['امس', true]])
/** «أول أمس», «الأول من أمس», and «ثاني أكسيد». */
export const AFTER_ORDINAL = new PhraseTrie<true>([
  ['اول|الاول من? امس', true],
  ['ثاني|اول اكسيد', true],
])
/** «نصف نهائي», «ربع النهائي». */
export const AFTER_FRACTION = new PhraseTrie<true>([['نهايي|النهايي', true]])

/** «في المئة», «بالمائة». */
export const PER_CENT = new PhraseTrie<true>([
  ['في الميه|المايه|الماءه', true],
  ['بالميه|بالمايه|بالماءه', true],
])
