import type { FormReading, Lexeme } from './lexicon.ts'
import type { PackedTables } from './packed-tables.ts'

/** What the written forms of the tables can be. A form's readings are put together when it is first asked for. */
export class FormReadings {
  private readonly known = new Map<number, readonly FormReading[]>()

  constructor(
    private readonly tables: PackedTables,
    private readonly lexemes: readonly Lexeme[],
  ) {}

  /** The readings of a form by its key; none for a word that is no form. */
  get(key: string): readonly FormReading[] {
    const word = this.tables.words.findText(key)
    return word < 0 ? NONE : (this.known.get(word) ?? this.read(word))
  }

  private read(word: number): readonly FormReading[] {
    const { readingStarts, readings } = this.tables
    const from = readingStarts[word]!
    const to = readingStarts[word + 1]!
    if (from === to) return NONE
    const out = Array.from({ length: to - from }, (_, i) => ({
      lexeme: this.lexemes[readings[2 * (from + i)]!]!,
      features: readings[2 * (from + i) + 1]!,
    }))
    this.known.set(word, out)
    return out
  }
}

const NONE: readonly never[] = Object.freeze([])
