import type { DateView } from '../date-view.ts'
import type { PartOfDay } from '../expression.ts'
import type { Hit } from './hit.ts'

/**
 * Reads the part of a day before its day: «فجر», «صباح», «ليل», «منتصف ليل».
 */
export function readPartOfDay(view: DateView, at: number): Hit<PartOfDay> | null {
  const word = view.word(at)
  if (word.stem === 'منتصف' && view.word(at + 1).partOfDay === 'night' && !view.word(at + 1).article) return { value: 'midnight', to: at + 2 }
  return word.partOfDay && !word.adverb && !word.article ? { value: word.partOfDay, to: at + 1 } : null
}

/**
 * Reads the part of a day after its day: «صباحاً», «فجراً», «مساء».
 */
export function readLatePartOfDay(view: DateView, at: number): Hit<PartOfDay> | null {
  const word = view.word(at)
  if (!word.partOfDay || word.conjunction || word.particle || word.article) return null
  if (word.adverb) return { value: word.partOfDay, to: at + 1 }
  if (word.stem !== 'مساء') return null
  // «الأحد مساء» ends with the word; in «الأحد مساء أمس» it belongs to what follows.
  const follows = view.word(at + 1)
  return !follows.article && follows.stem !== 'امس' && follows.stem !== 'يوم' ? { value: word.partOfDay, to: at + 1 } : null
}
