import type { GrammaticalNumber, Person, VerbGender } from './endings.ts'

/** A pronoun that is written onto the end of a word. */
export interface PronounEnding {
  readonly written: string
  readonly person: Person
  readonly gender: VerbGender
  readonly number: GrammaticalNumber
  /** What it is written onto: ني only verbs (and particles), ي only nouns (and particles). */
  readonly host: 'noun' | 'verb' | 'both'
}

const ending = (written: string, person: Person, gender: VerbGender, number: GrammaticalNumber, host: PronounEnding['host'] = 'both'): PronounEnding =>
  Object.freeze({ written, person, gender, number, host })

/**
 * The pronoun endings of Arabic, longest first, so that the first that fits is the whole one.
 * @example PRONOUN_ENDINGS.find(({ written }) => 'استهدفهم'.endsWith(written))?.number // 'pl'
 */
export const PRONOUN_ENDINGS: readonly PronounEnding[] = Object.freeze([
  ending('هما', 3, 'c', 'du'),
  ending('كما', 2, 'c', 'du'),
  ending('هم', 3, 'm', 'pl'),
  ending('هن', 3, 'f', 'pl'),
  ending('ها', 3, 'f', 'sg'),
  ending('كم', 2, 'm', 'pl'),
  ending('كن', 2, 'f', 'pl'),
  ending('نا', 1, 'c', 'pl'),
  ending('ني', 1, 'c', 'sg', 'verb'),
  ending('ه', 3, 'm', 'sg'),
  ending('ك', 2, 'c', 'sg'),
  ending('ي', 1, 'c', 'sg', 'noun'),
])
