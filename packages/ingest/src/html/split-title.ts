import { foldKey } from '@marsad/arabic'
import type { Block } from './blocks.ts'

/** What the title of a page is made of. */
export interface TitleParts {
  readonly title: string | null
  readonly site: string | null
  /** Whether the page shows the headline too. */
  readonly isShown: boolean
}

const SEPARATOR = /\s+[|–—»«•·-]\s+|\s*[|]\s*|:\s+/u
/** Names of sites are no longer than this. */
const MAX_SITE = 40
const MIN_HEADLINE = 12
const MAX_HEADLINE = 300

/**
 * Tells the headline from the name of the site in the title of a page: the headline is what stands on the page too, or else the longest part; the
 * name of the site is the last part that is short and no part of the headline.
 *
 * @param headline the headline, if it is known
 * @param blocks the lines of the page, if the headline is not known
 * @example splitTitle('شبكة الوادي - اغتيال ضابط في المدينة', 'اغتيال ضابط في المدينة', []).site // 'شبكة الوادي'
 */
export function splitTitle(title: string, headline: string | null, blocks: readonly Block[]): TitleParts {
  const lines = new Set(blocks.filter(({ text }) => text.length <= MAX_HEADLINE).map(({ text }) => foldKey(text)))
  const isLine = (part: string) => lines.has(foldKey(part.trim()))
  const plain = title.replace(/\s+/g, ' ').trim()
  if (plain === '') return { title: null, site: null, isShown: false }
  const parts = plain.split(SEPARATOR).filter(part => part.trim() !== '')
  if (parts.length < 2) return { title: plain, site: null, isShown: isLine(plain) }
  const shown = parts.find(part => part.length >= MIN_HEADLINE && isLine(part))
  const best = shown ?? parts.reduce((longest, part) => (part.length > longest.length ? part : longest))
  const known = foldKey(headline ?? best)
  // Where the headline is not in the title, no part of it can be told from the others.
  const isTold = headline === null ? shown !== undefined : foldKey(plain).includes(known)
  const others = parts.filter(part => part.length <= MAX_SITE && !known.includes(foldKey(part)) && !/\d/.test(part))
  return { title: best.trim(), site: (isTold && others.at(-1)?.trim()) || null, isShown: shown !== undefined }
}
