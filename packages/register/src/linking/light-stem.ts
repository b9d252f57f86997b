/** Conjunctions, prepositions and the article as they are written before a noun, longest first. */
const BEFORE = ['وبال', 'فبال', 'وكال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك']
/** Endings of number, gender, relation and possession, longest first; ta marbuta is folded to ha. */
const AFTER = [
  'تهما',
  'اتها',
  'اتهم',
  'هما',
  'تها',
  'تهم',
  'اته',
  'يين',
  'يون',
  'يات',
  'ات',
  'ون',
  'ين',
  'ان',
  'وا',
  'ها',
  'هم',
  'يه',
  'ته',
  'تا',
  'ه',
  'ي',
  'ت',
  'ا',
]
const SHORTEST = 3

/**
 * The stem by which two spellings of a word are held to be one: a folded word without what is written before and after it.
 * Light stemming after Larkey, Ballesteros and Connell 2002: it knows no roots, so that names of people and villages come through.
 *
 * @param word folded by `foldKey`
 * @example
 * lightStem('وبالمدينه') // 'مدين'
 * lightStem('طوزخورماتو') // 'طوزخورماتو'
 */
export function lightStem(word: string): string {
  const before = BEFORE.find(clitic => word.startsWith(clitic) && word.length - clitic.length >= SHORTEST)
  const bare = before ? word.slice(before.length) : word
  const after = AFTER.find(ending => bare.endsWith(ending) && bare.length - ending.length >= SHORTEST)
  return after ? bare.slice(0, -after.length) : bare
}
