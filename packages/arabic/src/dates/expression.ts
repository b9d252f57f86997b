/** The parts of a day that Arabic reports name. */
export type PartOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'sunset' | 'evening' | 'night' | 'midnight'

/** How the sentence hangs on the date: «منذ», «حتى», «بحلول», «خلال». */
export type DateRole = 'since' | 'until' | 'by' | 'within'

/**
 * Which of the recurring days, months or years is meant. The first three count from the day of publication («الماضي», «الجاري», «المقبل»),
 * the others from the day just told («التالي», «السابق», «نفسه»).
 */
export type DateShift = 'last' | 'this' | 'next' | 'following' | 'preceding' | 'same'

/**
 * Which part of a month, year or week: «مطلع», «منتصف», «نهاية»; `earlier` is «وقت سابق من هذا الشهر»;
 * halves and quarters are «النصف الأول», «الربع الثاني».
 */
export type DatePart = 'early' | 'mid' | 'late' | 'earlier' | 'half-1' | 'half-2' | 'quarter-1' | 'quarter-2' | 'quarter-3' | 'quarter-4'

export type DateUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** A day, month or year by name, whole or in part. A month that is null stands for «الشهر الجاري» and its like, by `shift`. */
export interface CalendarDate {
  readonly kind: 'date'
  readonly calendar: 'gregorian' | 'hijri'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly shift?: DateShift
  readonly yearShift?: DateShift
  readonly part?: DatePart
}

/** A day of the week, 0 Sunday to 6 Saturday. */
export interface WeekdayDate {
  readonly kind: 'weekday'
  readonly weekday: number
  readonly shift?: DateShift
}

/** A day counted from publication: «أمس» -1, «اليوم» 0, «غدا» 1. */
export interface RelativeDay {
  readonly kind: 'relative-day'
  readonly offset: number
}

/** «الأسبوع الماضي», «مطلع العام الجاري», «اليوم التالي»; `weekend` is «نهاية الأسبوع». */
export interface PeriodDate {
  readonly kind: 'period'
  readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade'
  readonly shift: DateShift
  readonly part?: DatePart
}

/** «قبل يومين» (from publication), «بعدها بيوم» (from the day just told). A null count is «قبل أيام». */
export interface DistantDate {
  readonly kind: 'distance'
  readonly unit: DateUnit
  readonly count: number | null
  readonly direction: 'before' | 'after'
  readonly from: 'publication' | 'event'
}

/** «الساعات الـ24 الماضية», «خلال اليومين الماضيين»: the stretch up to publication. A null count is «الأيام الماضية». */
export interface WindowDate {
  readonly kind: 'window'
  readonly unit: DateUnit
  readonly count: number | null
  readonly direction: 'before' | 'after'
}

export interface SeasonDate {
  readonly kind: 'season'
  readonly season: Season
  readonly year: number | null
  readonly shift?: DateShift
  readonly yearShift?: DateShift
}

/** A time of day without a day: «الساعة العاشرة», «فجراً». */
export interface ClockTime {
  readonly kind: 'clock'
}

/** «الأيام الستة الأولى من مايو», «أول ستة شهور من عام 2015»: so many units from the beginning of `of`. */
export interface FirstUnits {
  readonly kind: 'first'
  readonly unit: 'day' | 'week' | 'month'
  readonly count: number
  readonly of: DateExpression
}

/** From the first day of `from` to the last of `to`. */
export interface DateRangeExpression {
  readonly kind: 'range'
  readonly from: DateExpression
  readonly to: DateExpression
}

/** What may be said of any date besides. `hour` is 0–23, `minute` 0–59; `weekday` is a weekday that the report gives along with the date. */
export interface DateDetails {
  readonly partOfDay?: PartOfDay
  readonly hour?: number
  readonly minute?: number
  readonly weekday?: number
  readonly role?: DateRole
}

/** What a phrase says of a date before anything is known of the report: plain data, fit for JSON. */
export type DateExpression = (
  | CalendarDate
  | WeekdayDate
  | RelativeDay
  | PeriodDate
  | DistantDate
  | WindowDate
  | SeasonDate
  | ClockTime
  | FirstUnits
  | DateRangeExpression
) &
  DateDetails

/** A date expression in tokens `[from, to)`, and the rule that read it. */
export interface DateMention {
  readonly from: number
  readonly to: number
  readonly expression: DateExpression
  readonly rule: string
}
