import type { FormReading, Lexeme } from './lexicon.ts'

/** What the written forms of the tables can be. A form's line is read when it is first asked for. */
export class FormReadings {
  private readonly lines = new Map<string, string>()
  private readonly known = new Map<string, readonly FormReading[]>()

  /** @param lines `key lexeme:features lexeme:features …`, as `Tables` has them */
  constructor(
    lines: readonly string[],
    private readonly lexemes: readonly Lexeme[],
  ) {
    for (const line of lines) this.lines.set(line.slice(0, line.indexOf(' ')), line)
  }

  /** The keys of all forms. */
  keys(): Iterable<string> {
    return this.lines.keys()
  }

  /** The readings of a form by its key. */
  get(key: string): readonly FormReading[] | undefined {
    const known = this.known.get(key)
    if (known) return known
    const line = this.lines.get(key)
    if (line === undefined) return undefined
    const readings = line
      .slice(key.length + 1)
      .split(' ')
      .map(reading => {
        const colon = reading.indexOf(':')
        return { lexeme: this.lexemes[Number(reading.slice(0, colon))]!, features: Number(reading.slice(colon + 1)) }
      })
    this.known.set(key, readings)
    return readings
  }
}
