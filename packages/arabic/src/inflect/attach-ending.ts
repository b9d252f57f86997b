/** Letters that never join to the left: after them a hamza stands alone (جزءان), after the others it takes a seat (عبئان). */
const NON_JOINING = 'ادذرزو'

/** The vowel that a stem's last consonant carries before an ending. */
export type JoiningVowel = 'a' | 'i' | 'u'

const afterLetter = (base: string, ending: string, vowel: JoiningVowel): string[] => {
  const before = base.at(-1) ?? ''
  const alone = `${base}ء${ending}`
  if (before === 'ي') return [`${base}ئ${ending}`]
  if (vowel === 'i') return [`${base}ئ${ending}`]
  if (vowel === 'u') return [`${base}ؤ${ending}`, alone]
  if (before === 'ا' || before === 'و') return [alone]
  if (ending === 'ة') return [`${base}أة`]
  const second = NON_JOINING.includes(before) ? alone : `${base}ئ${ending}`
  return ending.startsWith('ا') ? [second] : [`${base}أ${ending}`, second]
}

/**
 * A written stem with an ending, its last hamza moved to the seat that `vowel` asks for. The first spelling is the standard one, others are in use too.
 * An empty ending gives the stem as it is written before a pronoun.
 * @example attachEnding('أبناء', '', 'i') // ['أبنائ'], as in أبنائه
 * @example attachEnding('مبدأ', 'ان', 'a') // ['مبدآن']
 */
export const attachEnding = (stem: string, ending: string, vowel: JoiningVowel): string[] => {
  const base = stem.slice(0, -1)
  switch (stem.at(-1)) {
    case 'أ':
      if (vowel === 'a') return [ending.startsWith('ا') ? `${base}آ${ending.slice(1)}` : stem + ending]
      return [`${base}${vowel === 'u' ? 'ؤ' : 'ئ'}${ending}`, stem + ending]
    case 'ؤ':
      return vowel === 'i' ? [`${base}ئ${ending}`, stem + ending] : [stem + ending]
    case 'ء':
      return afterLetter(base, ending, vowel)
    default:
      return [stem + ending]
  }
}
