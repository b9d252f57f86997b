import type { DateView } from '../date-view.ts'
import type { DatePart } from '../expression.ts'
import type { Hit } from './hit.ts'

/**
 * Reads «مطلع», «منتصف», «نهاية» and the like, doubled or with «شهر» after it.
 */
export function readPart(view: DateView, at: number): Hit<DatePart> | null {
  const word = view.word(at)
  if (word.stem === 'وقت' && view.word(at + 1).stem === 'سابق') {
    const of = view.word(at + 2).stem
    return { value: 'earlier', to: of === 'من' || of === 'في' ? at + 3 : at + 2 }
  }
  if ((word.stem === 'نصف' || word.stem === 'ربع') && word.article) {
    const ordinal = view.word(at + 1)
    const limit = word.stem === 'نصف' ? 2 : 4
    const value = ordinal.stem === 'اخير' ? limit : ordinal.ordinal
    if (!value || value > limit || view.word(at + 2).stem !== 'من') return null
    return { value: `${limit === 2 ? 'half' : 'quarter'}-${value}` as DatePart, to: at + 3 }
  }
  if (!word.part || word.article) return null
  const next = view.word(at + 1)
  if (next.part === word.part && !next.conjunction) return { value: word.part, to: at + 2 }
  return { value: word.part, to: at + 1 }
}
