import { ENDINGS, IMPERFECT, PROCLITICS, WITH_ARTICLE } from './affixes.ts'
import { familyOf, type WordsBeginning } from './family.ts'

const SHORTEST_STEM = 3
/** A conjunction, an article, an ending and a person may come off one after another, not more. */
const MOST_STEPS = 3
/** As many words as a search for one word looks up. */
const MOST_WORDS = 250

interface Step {
  readonly stem: string
  /** How large the stem's family must be against the family of the longer form, without its words, before the letters are believed to be an affix. */
  readonly needs: number
}

/**
 * The words of the index that a searched word stands for: itself and the other forms of its stem.
 * Whether letters at its edges belong to it is told by the index: «وقصف» is و + قصف because the words show many more forms of «قصف» than of «وقصف»,
 * and «وزير» is one word because they do not show forms of «زير».
 *
 * @param word as `indexedWord` gives it
 * @example expandWord('تقصف', beginning => ['تقصف', 'قصف', 'القصف'].filter(w => w.startsWith(beginning))).length // 3
 */
export function expandWord(word: string, wordsBeginning: WordsBeginning): string[] {
  let stem = word
  let family = familyOf(stem, wordsBeginning)
  const found = new Set(family).add(word)
  for (let step = 0; step < MOST_STEPS; step++) {
    let best: { stem: string; family: Set<string>; gain: number } | null = null
    for (const { stem: shorter, needs } of shorten(stem)) {
      const shorterFamily = familyOf(shorter, wordsBeginning)
      let gain = 0
      for (const form of shorterFamily) if (!family.has(form)) gain++
      if (gain > 0 && gain >= needs * family.size && (!best || gain > best.gain)) best = { stem: shorter, family: shorterFamily, gain }
    }
    if (!best) break
    stem = best.stem
    family = best.family
    for (const form of family) found.add(form)
  }
  return [...found].slice(0, MOST_WORDS)
}

/**
 * The words of the index that are a word as written, save for what is written onto its front.
 *
 * @example sameWord('قصف', word => ['وقصف', 'قصفت'].includes(word)) // ['وقصف']
 */
export function sameWord(word: string, isIndexed: (word: string) => boolean): string[] {
  return PROCLITICS.map(proclitic => proclitic + word).filter(isIndexed)
}

function shorten(word: string): Step[] {
  const steps: Step[] = []
  const add = (stem: string, needs: number) => {
    if (stem.length >= SHORTEST_STEM) steps.push({ stem, needs })
  }
  for (const proclitic of PROCLITICS) {
    if (proclitic !== '' && word.startsWith(proclitic)) add(word.slice(proclitic.length), WITH_ARTICLE.has(proclitic) ? 0 : 1)
  }
  for (const person of IMPERFECT) {
    if (!word.startsWith(person)) continue
    add(word.slice(1), 1)
    if (word.length >= 5) add(`ا${word.slice(1)}`, 1)
  }
  for (const ending of ENDINGS) if (ending !== '' && word.endsWith(ending)) add(word.slice(0, -ending.length), 1)
  return steps
}
