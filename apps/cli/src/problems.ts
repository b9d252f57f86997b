import { plainLine } from '@marsad/formats'

export interface ProblemsOptions {
  /** Warnings and notes are not printed; errors are. */
  readonly quiet?: boolean
  readonly print?: (line: string) => void
}

/** How many errors, and how many warnings, of one file are printed; the rest are counted. */
const MAX_PER_FILE = 20

/**
 * Where everything that went wrong is told to people and remembered for the exit code.
 *
 * @example
 * const problems = new Problems()
 * problems.error('a.txt', 'the file is empty', 'remove it or write the report into it')
 * problems.failed // true
 */
export class Problems {
  readonly #quiet: boolean
  readonly #perFile = new Map<string, number>()
  #print: (line: string) => void
  #errors = 0

  constructor(options: ProblemsOptions = {}) {
    this.#quiet = options.quiet ?? false
    this.#print = options.print ?? (line => void process.stderr.write(`${line}\n`))
  }

  /** Whether an input failed. */
  get failed(): boolean {
    return this.#errors > 0
  }

  /** How many inputs failed. */
  get errors(): number {
    return this.#errors
  }

  /** Prints through `wrap`, as a progress bar needs that is on the same terminal. */
  printThrough(wrap: (print: () => void) => void): void {
    const print = this.#print
    this.#print = line => wrap(() => print(line))
  }

  /**
   * An input or a part of it that could not be coded.
   *
   * @param where the file, or the file and its line (`a.jsonl:12`)
   * @param what what is wrong
   * @param advice what to do about it
   */
  error(where: string, what: string, advice: string): void {
    this.#errors++
    this.#ofFile('error', where, `${what}. ${advice}`)
  }

  /** What ended the command, of no one input. */
  fail(what: string, advice: string): void {
    this.#errors++
    this.#line('error', `${what}. ${advice}.`)
  }

  /** Something that was coded all the same, but may not be what it seems. */
  warn(where: string, what: string): void {
    if (!this.#quiet) this.#ofFile('warning', where, what)
  }

  /** Something worth knowing. */
  note(what: string): void {
    if (!this.#quiet) this.#line('note', `${what}.`)
  }

  #ofFile(kind: 'error' | 'warning', where: string, text: string): void {
    const file = where.replace(/:\d+$/, '')
    const told = (this.#perFile.get(`${kind} ${file}`) ?? 0) + 1
    this.#perFile.set(`${kind} ${file}`, told)
    if (told <= MAX_PER_FILE) this.#line(kind, `${where}: ${text}.`)
    else if (told === MAX_PER_FILE + 1) this.#line(kind, `${file}: more than ${MAX_PER_FILE} ${kind}s; the others of this file are not shown.`)
  }

  #line(kind: string, text: string): void {
    this.#print(plainLine(`marsad: ${kind}: ${text}`))
  }
}
