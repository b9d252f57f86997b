import type { EndingRow } from './stems.ts'

export type Person = 1 | 2 | 3
/** `c` is common: one form for both (I, we, the dual you). */
export type VerbGender = 'm' | 'f' | 'c'
export type GrammaticalNumber = 'sg' | 'du' | 'pl'
export type Mood = 'indicative' | 'subjunctive' | 'jussive'

export interface PersonCell {
  readonly person: Person
  readonly gender: VerbGender
  readonly number: GrammaticalNumber
  /** Consonant of the present's prefix. */
  readonly prefix: 'y' | 't' | 'n' | "'"
}

const cell = (person: Person, gender: VerbGender, number: GrammaticalNumber, prefix: PersonCell['prefix']): PersonCell => ({ person, gender, number, prefix })

/** The 13 persons of Arabic, in the order of the tables below. */
export const PERSONS: readonly PersonCell[] = [
  cell(3, 'm', 'sg', 'y'),
  cell(3, 'm', 'du', 'y'),
  cell(3, 'm', 'pl', 'y'),
  cell(3, 'f', 'sg', 't'),
  cell(3, 'f', 'du', 't'),
  cell(3, 'f', 'pl', 'y'),
  cell(2, 'm', 'sg', 't'),
  cell(2, 'c', 'du', 't'),
  cell(2, 'm', 'pl', 't'),
  cell(2, 'f', 'sg', 't'),
  cell(2, 'f', 'pl', 't'),
  cell(1, 'c', 'sg', "'"),
  cell(1, 'c', 'pl', 'n'),
]

const PAST = ['a', 'A', 'U_', 'at', 'atA', 'na', 'ta', 'tumA', 'tum', 'ti', 'tunna', 'tu', 'nA'] as const
const INDICATIVE = ['u', 'Ani', 'Una', 'u', 'Ani', 'na', 'u', 'Ani', 'Una', 'Ina', 'na', 'u', 'u'] as const
const SUBJUNCTIVE = ['a', 'A', 'U_', 'a', 'A', 'na', 'a', 'A', 'U_', 'I', 'na', 'a', 'a'] as const
const JUSSIVE = ['', 'A', 'U_', '', 'A', 'na', '', 'A', 'U_', 'I', 'na', '', ''] as const

/** An ending, and whether it starts with a consonant, a vowel, or is empty. */
export interface Ending {
  readonly sounds: string
  readonly onto: 'vowel' | 'consonant' | 'bare'
}

const ontoOf = (sounds: string): Ending['onto'] => (sounds === '' ? 'bare' : /^[aiuAIU]/.test(sounds) ? 'vowel' : 'consonant')

type Change = Readonly<Record<string, string>>

/** What the weak radical and a vowel ending become together; an ending in a consonant gets `before` in front. */
const PAST_CHANGES: Readonly<Record<EndingRow, { readonly before: string; readonly change: Change }>> = {
  strong: { before: '', change: {} },
  aw: { before: 'aw', change: { a: 'A', A: 'awA', U_: 'aw_' } },
  ay: { before: 'ay', change: { a: 'Y', A: 'ayA', U_: 'aw_' } },
  i: { before: 'I', change: { a: 'iya', A: 'iyA', at: 'iyat', atA: 'iyatA' } },
  u: { before: 'U', change: { a: 'uwa', A: 'uwA', at: 'uwat', atA: 'uwatA' } },
}

const PRESENT_A = { u: 'Y', a: 'Y', '': 'a', Ani: 'ayAni', A: 'ayA', Una: 'awna', U_: 'aw_', Ina: 'ayna', I: 'ay' }

const PRESENT_CHANGES: Readonly<Record<EndingRow, { readonly before: string; readonly change: Change }>> = {
  strong: { before: '', change: {} },
  aw: { before: 'ay', change: PRESENT_A },
  ay: { before: 'ay', change: PRESENT_A },
  i: { before: 'I', change: { u: 'I', a: 'iya', '': 'i', Ani: 'iyAni', A: 'iyA' } },
  u: { before: 'U', change: { u: 'U', a: 'uwa', '': 'u', Ani: 'uwAni', A: 'uwA' } },
}

const ROWS: readonly EndingRow[] = ['strong', 'aw', 'ay', 'i', 'u']

const table = (plain: readonly string[], changes: typeof PAST_CHANGES): Readonly<Record<EndingRow, readonly Ending[]>> => {
  const rows = ROWS.map(row => {
    const { before, change } = changes[row]
    const endings = plain.map(sounds => {
      const onto = ontoOf(sounds)
      return { sounds: change[sounds] ?? (onto === 'consonant' ? before + sounds : sounds), onto }
    })
    return [row, endings] as const
  })
  return Object.fromEntries(rows) as unknown as Readonly<Record<EndingRow, readonly Ending[]>>
}

export const PAST_ENDINGS = table(PAST, PAST_CHANGES)

export const PRESENT_ENDINGS: Readonly<Record<Mood, Readonly<Record<EndingRow, readonly Ending[]>>>> = {
  indicative: table(INDICATIVE, PRESENT_CHANGES),
  subjunctive: table(SUBJUNCTIVE, PRESENT_CHANGES),
  jussive: table(JUSSIVE, PRESENT_CHANGES),
}

export const MOODS: readonly Mood[] = ['indicative', 'subjunctive', 'jussive']
