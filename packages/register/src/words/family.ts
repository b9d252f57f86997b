import { BEFORE_IMPERFECT, ENDINGS, IMPERFECT, PROCLITICS } from './affixes.ts'

/** Gives the indexed words that begin with a string, at most so many. */
export type WordsBeginning = (beginning: string, most: number) => readonly string[]

const LONGEST_ENDING = Math.max(...[...ENDINGS].map(ending => ending.length))
/** As many words as are looked at under one beginning. A stem of three letters has a few hundred. */
const MOST_UNDER_ONE = 600
/** Verbs of Form I to X have three to six letters in the perfect. */
const LONGEST_VERB = 6
const SHORTEST_STEM = 3

/**
 * The words of the index that are forms of a stem: with proclitics before it and endings after it, its imperfect («يقصف» of «قصف», «يستهدف» of «استهدف»)
 * and, for the forms with a leading alef, its noun of action («اعتقال» of «اعتقل» and the other way round).
 *
 * @example familyOf('قصف', beginning => ['وقصفت', 'يقصف', 'قصفا'].filter(word => word.startsWith(beginning))).size // 3
 */
export function familyOf(stem: string, wordsBeginning: WordsBeginning): Set<string> {
  const family = new Set<string>()
  if (stem.length < SHORTEST_STEM) {
    for (const proclitic of PROCLITICS) for (const word of wordsBeginning(proclitic + stem, 1)) if (word === proclitic + stem) family.add(word)
    return family
  }
  const take = (before: string, base: string) => {
    const beginning = before + base
    for (const word of wordsBeginning(beginning, MOST_UNDER_ONE))
      if (word.length <= beginning.length + LONGEST_ENDING && ENDINGS.has(word.slice(beginning.length))) family.add(word)
  }
  for (const base of basesOf(stem)) {
    for (const proclitic of PROCLITICS) take(proclitic, base)
    if (base.length > LONGEST_VERB) continue
    // The leading alef of Forms IV and VII to X gives way to the person: «اطلق» is «يطلق».
    const imperfect = base.startsWith('ا') && base.length > SHORTEST_STEM ? base.slice(1) : base
    for (const before of BEFORE_IMPERFECT) for (const person of IMPERFECT) take(before + person, imperfect)
  }
  return family
}

/** The stem, its feminine before an ending («مدينت» of «مدينه»), and its verb or noun of action where they differ by the long alef alone. */
function basesOf(stem: string): string[] {
  const bases = [stem]
  if (stem.endsWith('ه') && stem.length > SHORTEST_STEM) bases.push(`${stem.slice(0, -1)}ت`, `${stem.slice(0, -1)}ات`)
  if (stem.startsWith('ا') && stem.length >= 4 && stem.length <= 7) {
    const before = stem.slice(0, -1)
    const last = stem.slice(-1)
    if (before.endsWith('ا')) {
      if (stem.length >= 5) bases.push(before.slice(0, -1) + last)
    } else if (stem.length <= LONGEST_VERB) bases.push(`${before}ا${last}`)
  }
  return bases
}
