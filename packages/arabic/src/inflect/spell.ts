import { LETTERS } from './sounds.ts'

/** How to write a string of sounds. */
export interface Spelling {
  /** A pronoun follows: رمى becomes رما(ه), قصفوا becomes قصفو(ه), يقرأ becomes يقرؤ(ه). */
  readonly bound?: boolean
  /** The other seat that the press gives a last hamza: قرأوا for قرؤوا, جاءوا for جاؤوا. */
  readonly loose?: boolean
}

const PLAIN: Spelling = Object.freeze({})

/** The kind of a vowel by strength (i over u over a), or '' for a consonant or nothing. */
const quality = (sound: string | undefined): '' | 'a' | 'i' | 'u' => {
  switch (sound) {
    case 'i':
    case 'I':
      return 'i'
    case 'u':
    case 'U':
      return 'u'
    case 'a':
    case 'A':
    case 'Y':
      return 'a'
    default:
      return ''
  }
}

/** The letter of the hamza at `at`, whose next sound stands at `next`. آ is given where the next sound is to be swallowed. */
const seatHamza = (sounds: string, at: number, next: number, how: Spelling): string => {
  const after = sounds[next]
  const own = quality(after)
  const long = after === 'A' || (after === 'Y' && how.bound === true)
  if (at === 0) return long ? 'آ' : own === 'i' ? 'إ' : 'أ'
  const before = sounds[at - 1]
  const unwritten = after === undefined || ((after === 'a' || after === 'i' || after === 'u') && next + 1 === sounds.length)
  if (unwritten && how.bound !== true) return before === 'a' ? 'أ' : before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : 'ء'
  const loose = how.loose === true && sounds.indexOf("'", next) < 0
  if (before === 'i' || before === 'I' || before === 'y') return 'ئ'
  if (own === 'i') return loose && before === 'a' ? 'أ' : 'ئ'
  if (own === 'u' || before === 'u') {
    if (loose && before === 'a') return 'أ'
    return loose && (before === 'A' || before === 'U' || before === 'w') ? 'ء' : 'ؤ'
  }
  if (before === 'A' || before === 'U' || before === 'w') return 'ء'
  return long ? 'آ' : 'أ'
}

/**
 * Sounds as the press writes them: no vowel signs and no shadda, the hamza on its seat.
 * The seats follow the usual rule of strength (kasra, damma, fatha, sukun).
 * @example spell("ya'xu*Una") // 'يأخذون'
 * @example spell("qara'A") // 'قرآ'
 * @example spell('ramaY', { bound: true }) // 'رما', as in رماه
 */
export const spell = (sounds: string, how: Spelling = PLAIN): string => {
  let written = ''
  const end = sounds.length
  for (let i = 0; i < end; i++) {
    const sound = sounds[i]!
    switch (sound) {
      case 'a':
      case 'i':
      case 'u':
        if (i === 0) written += 'ا'
        break
      case 'A':
        written += 'ا'
        break
      case 'I':
        written += i === 0 ? 'اي' : 'ي'
        break
      case 'U':
        written += i === 0 ? 'او' : 'و'
        break
      case 'Y':
        written += how.bound === true || sounds[i - 1] === 'y' ? 'ا' : 'ى'
        break
      case '_':
        if (how.bound !== true) written += 'ا'
        break
      case "'": {
        const at = i
        if (sounds[i + 1] === "'") i++
        const seat = seatHamza(sounds, at, i + 1, how)
        if (seat === 'آ') i++
        written += seat
        break
      }
      default:
        if (sounds[i + 1] === sound) i++
        written += LETTERS[sound.charCodeAt(0)]!
    }
  }
  return written
}

const SIGNS: Readonly<Record<string, string>> = { a: '\u064e', u: '\u064f', i: '\u0650', A: '\u064e', U: '\u064f', I: '\u0650', Y: '\u064e' }
const SHADDA = '\u0651'
const SUKUN = '\u0652'

/**
 * The same word with its vowel signs, shadda and sukun, in the order of Unicode's NFC (the vowel before the shadda).
 * @example vocalise('qaSSafa') // 'قَصَّفَ'
 */
export const vocalise = (sounds: string, how: Spelling = PLAIN): string => {
  let written = ''
  for (let i = 0; i < sounds.length; i++) {
    const sound = sounds[i]!
    const at = i
    if (sound === 'a' || sound === 'i' || sound === 'u') {
      if (i === 0) written += `ا${SIGNS[sound]}`
    } else if (sound === 'A') written += 'ا'
    else if (sound === 'I') written += i === 0 ? 'اِي' : 'ي'
    else if (sound === 'U') written += i === 0 ? 'اُو' : 'و'
    else if (sound === 'Y') written += how.bound === true || sounds[i - 1] === 'y' ? 'ا' : 'ى'
    else if (sound === '_') written += how.bound === true ? '' : 'ا'
    else {
      if (sounds[i + 1] === sound) i++
      const letter = sound === "'" ? seatHamza(sounds, at, i + 1, how) : LETTERS[sound.charCodeAt(0)]!
      const shadda = i > at ? SHADDA : ''
      const sign = sounds[i + 1] === '_' ? '' : (SIGNS[sounds[i + 1] ?? ''] ?? (shadda === '' && sound !== 'p' ? SUKUN : ''))
      written += letter
      if (letter === 'آ') i++
      else written += sign + shadda
    }
  }
  return written
}
