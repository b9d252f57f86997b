/** Times of day: sentence, hour, minute, part of day. A null hour is a part of the day alone. */
export const CLOCKS: readonly (readonly [sentence: string, hour: number | null, minute: number | null, partOfDay: string | null])[] = [
  ['انفجرت العبوة عند الساعة العاشرة صباحاً', 10, 0, 'morning'],
  ['وقع الهجوم في الثامنة مساء', 20, 0, 'evening'],
  ['بدأت المعركة الساعة 10:30', 10, 30, null],
  ['سمع دوي انفجار عند 22:15', 22, 15, null],
  ['عند الساعة السابعة والنصف مساء', 19, 30, 'evening'],
  ['عند الساعة الثامنة إلا ربعاً مساء', 19, 45, 'evening'],
  ['الساعة الثالثة وخمس وأربعين دقيقة عصراً', 15, 45, 'afternoon'],
  ['حوالي الساعة الواحدة ظهراً', 13, 0, 'noon'],
  ['الحادية عشرة ليلاً', 23, 0, 'night'],
  ['الساعة الثانية عشرة ظهرا', 12, 0, 'noon'],
  ['الساعة 5 فجراً', 5, 0, 'dawn'],
  ['شنت المقاتلات غارة ليلاً', null, null, 'night'],
  ['داهمت القوة المنزل فجراً', null, null, 'dawn'],
  ['تعرض الحي للقصف بعد منتصف الليل', null, null, 'midnight'],
]
