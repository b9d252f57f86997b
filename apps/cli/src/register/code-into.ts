import type { Coding, Report } from '@marsad/model'
import type { CoderVersion, ReceivedCoding, Register } from '@marsad/register'
import type { BatchResult } from '../code/code-batch.ts'
import { codeReports } from '../code/code-reports.ts'
import type { Problems } from '../problems.ts'

/** Codings come from the threads as lines of JSON, which cost less to hand over than objects. */
const SETTINGS = Object.freeze({ format: 'codings', bom: false, width: 0 } as const)

export interface CodeIntoOptions {
  readonly register: Register
  readonly version: CoderVersion
  readonly jobs: number
  readonly problems: Problems
  /** Told after each batch how many codings were written and how many events they have. */
  readonly onCoded: (codings: number, events: number) => void
}

/** A report under its key, with the name that it came under. */
export interface KeyedReport extends Report {
  readonly key: string
}

/**
 * Codes reports on threads and writes their codings into the register, batch by batch. Reports are taken as fast as they are coded and no faster.
 */
export async function codeInto(reports: AsyncIterable<KeyedReport>, { register, version, jobs, problems, onCoded }: CodeIntoOptions): Promise<void> {
  // Names may come twice, keys do not: the threads see the key, and the coding gets its name back.
  const names = new Map<string, string>()
  for await (const { text, failures, events } of codeReports(underKeys(reports, names), SETTINGS, jobs)) {
    tellFailures(failures, names, problems)
    const codings = parseCodings(text, names)
    onCoded(await register.codings.put(codings, version, new Date().toISOString()), events)
  }
}

async function* underKeys(reports: AsyncIterable<KeyedReport>, names: Map<string, string>): AsyncGenerator<Report> {
  for await (const { key, doc, ...report } of reports) {
    names.set(key, doc)
    yield { ...report, doc: key }
  }
}

function parseCodings(lines: string, names: Map<string, string>): ReceivedCoding[] {
  return lines
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const coding = JSON.parse(line) as Coding
      const key = coding.doc
      return { report: key, coding: { ...coding, doc: take(names, key) } }
    })
}

function tellFailures(failures: BatchResult['failures'], names: Map<string, string>, problems: Problems): void {
  for (const { doc, reason } of failures) problems.error(take(names, doc), `could not be coded: ${reason}`, 'Please report this with the text')
}

function take(names: Map<string, string>, key: string): string {
  const name = names.get(key)!
  names.delete(key)
  return name
}
