import type { NounSpec } from './noun-spec.ts'

const stemOf = (word: string): string => {
  const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
  if (/ي[ةا]?$/u.test(bare)) return bare.replace(/ي[ةا]?$/u, '')
  if (bare.endsWith('اة')) return `${bare.slice(0, -2)}و`
  if (/[ةا]$/u.test(bare)) return bare.slice(0, -1)
  if (bare.endsWith('ى')) return `${bare.slice(0, -1)}و`
  if (bare.endsWith('اء')) return `${bare.slice(0, -1)}${bare.length > 4 ? 'و' : 'ئ'}`
  return bare
}

/**
 * The adjective of belonging (nisba) of a name or noun, ready for `inflectNoun`. Irregular ones (صنعاني, بدوي) are given as nouns of their own.
 * @example nisba('العراق').singular // 'عراقي'
 * @example nisba('سوريا').singular // 'سوري'
 */
export const nisba = (word: string): NounSpec => ({ singular: `${stemOf(word)}ي`, feminine: true, soundPlural: 'both' })
