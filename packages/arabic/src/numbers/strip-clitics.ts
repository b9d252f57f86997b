import { Flag } from './form-info.ts'

const MIN_STEM = 2

/**
 * Visits each way to take «و», «ف», «ب», «ل», «ك» and the article off a word, the plainest first.
 * Number words take no pronouns and no future «س», so this is leaner than `segmentClitics`, and every new form of a text passes through it.
 *
 * @param visit takes the stem and the clitics as bits of `Flag`
 * @example
 * stripClitics('وبالمئة', (stem, flags) => console.log(stem, flags)) // … 'مئة' 13
 */
export function stripClitics(word: string, visit: (stem: string, flags: number) => void): void {
  stripFrom(word, 0, 0, visit)
  if (word[0] === 'و') stripFrom(word, 1, Flag.WAW, visit)
  else if (word[0] === 'ف') stripFrom(word, 1, Flag.FA, visit)
}

function stripFrom(word: string, at: number, carried: number, visit: (stem: string, flags: number) => void): void {
  const take = (start: number, flags: number) => {
    if (word.length - start >= MIN_STEM) visit(start === 0 ? word : word.slice(start), carried | flags)
  }
  take(at, 0)
  if (word.startsWith('ال', at)) take(at + 2, Flag.ARTICLE)
  const particle = word[at]
  if (particle === 'ب' || particle === 'ك') {
    if (word.startsWith('ال', at + 1)) take(at + 3, Flag.PREPOSITION | Flag.ARTICLE)
    take(at + 1, Flag.PREPOSITION)
  } else if (particle === 'ل') {
    // The article loses its alif after «ل»: «للألف».
    if (word[at + 1] === 'ل') take(at + 2, Flag.PREPOSITION | Flag.ARTICLE)
    take(at + 1, Flag.PREPOSITION)
  }
}
