import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateDetails, PartOfDay } from '../expression.ts'
import type { DateRule, Hit } from './hit.ts'
import { readCount, readOrdinal } from './parts.ts'

const FRACTIONS: Readonly<Record<string, number>> = { نصف: 30, ربع: 15, ثلث: 20 }
const AFTER_NOON: ReadonlySet<PartOfDay> = new Set(['noon', 'afternoon', 'sunset', 'evening', 'night'])

/** The hour of the day for an hour of the clock face: «الثامنة مساء» is 20. */
function onDay(hour: number, part: PartOfDay | null): number {
  if (!part || hour > 12) return hour % 24
  if (part === 'night') return hour >= 6 && hour < 12 ? hour + 12 : hour === 12 ? 0 : hour
  if (part === 'noon') return hour <= 3 ? hour + 12 : hour
  return AFTER_NOON.has(part) ? (hour % 12) + 12 : hour % 12
}

/** Reads «10:30», «العاشرة», «العاشرة والنصف», «الثامنة إلا ربعا», «العاشرة وعشرين دقيقة». */
function readHour(view: DateView, at: number, named: boolean): Hit<{ hour: number; minute: number }> | null {
  const word = view.word(at)
  if (word.kinds & DateKind.NUMBER) {
    const minutes = view.word(at + 2)
    // «GMT+04:00» is a zone.
    if (view.word(at - 1).stem === '+') return null
    const timed = view.word(at + 1).stem === ':' && view.touches(at + 1) && minutes.digits === 2 && minutes.number < 60
    if (word.digits > 2 || word.number > 24 || (!timed && !named)) return null
    return timed ? { value: { hour: word.number, minute: minutes.number }, to: at + 3 } : { value: { hour: word.number, minute: 0 }, to: at + 1 }
  }
  const feminine = word.stem === 'واحدة' && word.article ? { value: 1, to: at + 1 } : word.article && word.ordinal ? readOrdinal(view, at) : null
  if (!feminine || feminine.value > 12 || (!named && word.stem !== 'واحدة' && !view.word(at).stem.endsWith('ة'))) return null
  const next = view.word(feminine.to)
  if (next.conjunction && FRACTIONS[next.stem]) return { value: { hour: feminine.value, minute: FRACTIONS[next.stem]! }, to: feminine.to + 1 }
  if (next.stem === 'الا' && FRACTIONS[view.word(feminine.to + 1).stem.replace(/ا$/, '')]) {
    const less = FRACTIONS[view.word(feminine.to + 1).stem.replace(/ا$/, '')]!
    return { value: { hour: feminine.value - 1, minute: 60 - less }, to: feminine.to + 2 }
  }
  const bare = next.stem === 'و' ? feminine.to + 1 : next.conjunction ? feminine.to : 0
  const minutes = bare ? readCount(view, bare) : null
  if (minutes && minutes.value < 60 && view.word(minutes.to).unit === 'minute') {
    return { value: { hour: feminine.value, minute: minutes.value }, to: minutes.to + 1 }
  }
  return { value: { hour: feminine.value, minute: 0 }, to: feminine.to }
}

/**
 * Reads a time of day: «الساعة العاشرة صباحاً», «10:30 مساء», «الثامنة والنصف من مساء».
 * Without «الساعة» a part of the day or a colon must show that it is one.
 */
export function readClock(view: DateView, at: number): Hit<DateDetails> | null {
  const named = view.word(at).unit === 'hour' && view.word(at).article && view.word(at).grammaticalNumber === 1
  const hour = readHour(view, named ? at + 1 : at, named)
  if (!hour) return null
  const part = view.word(hour.to)
  const of = part.stem === 'من' || part.stem === 'في'
  const late = of ? view.word(hour.to + 1) : part
  const partOfDay = late.conjunction ? null : late.partOfDay
  const clocked = view.word(at + (named ? 1 : 0)).kinds & DateKind.NUMBER
  if (!named && !clocked && !partOfDay) return null
  // «من صباح أمس»: the part of the day belongs to the day that follows.
  const taken = partOfDay !== null && (late.adverb || (!of && late.stem === 'مساء'))
  const value: DateDetails = { hour: onDay(hour.value.hour, partOfDay), minute: hour.value.minute, ...(partOfDay ? { partOfDay } : {}) }
  return { value, to: taken ? hour.to + (of ? 2 : 1) : hour.to }
}

export const CLOCK_RULE: DateRule = {
  name: 'clock',
  opens: DateKind.UNIT | DateKind.ORDINAL | DateKind.CARDINAL | DateKind.NUMBER | DateKind.PART_OF_DAY | DateKind.PART,
  match(view, at) {
    const clock = readClock(view, at)
    if (clock) return { value: { kind: 'clock', ...clock.value }, to: clock.to }
    const word = view.word(at)
    if (word.stem === 'منتصف' && view.word(at + 1).stem === 'ليل' && view.word(at + 1).article) {
      return { value: { kind: 'clock', partOfDay: 'midnight' }, to: at + 2 }
    }
    return word.adverb && word.partOfDay && !word.article ? { value: { kind: 'clock', partOfDay: word.partOfDay }, to: at + 1 } : null
  },
}
