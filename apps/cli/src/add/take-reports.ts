import { bandsOf, type Ingested, type IngestOptions, ingest, type Source, signatureOf, whereOf } from '@marsad/ingest'
import type { Report } from '@marsad/model'
import type { ReceivedReport, Register } from '@marsad/register'
import type { Problems } from '../problems.ts'
import type { KeyedReport } from '../register/code-into.ts'
import type { AddTotals } from './totals.ts'

/** So many reports, or letters, are written in one transaction: small enough to lose little when killed, large enough to write fast. */
const MAX_REPORTS = 128
const MAX_LETTERS = 1 << 19

export interface TakeOptions {
  readonly register: Register
  readonly problems: Problems
  readonly totals: AddTotals
  readonly ingest: Omit<IngestOptions, 'isKnown'>
  /** Reads again what was captured before. */
  readonly again: boolean
}

/**
 * Takes all reports behind the sources into the register, and gives those whose texts are to be coded, under their keys. The next batch is read
 * when it is asked for.
 */
export async function* takeReports(sources: readonly string[], options: TakeOptions): AsyncGenerator<KeyedReport> {
  const { register, problems, totals, again } = options
  let batch: ReceivedReport[] = []
  let letters = 0
  for await (const outcome of ingest(sources, { ...options.ingest, ...(!again && { isKnown: source => isCaptured(register, source) }) })) {
    if (outcome.kind === 'failure') problems.error(whereOf(outcome), outcome.cause, outcome.remedy)
    else if (outcome.kind === 'skipped') totals.skip(outcome)
    else {
      tellNotices(outcome, problems)
      batch.push(receivedOf(outcome))
      letters += outcome.report.text.length
      if (batch.length < MAX_REPORTS && letters < MAX_LETTERS) continue
      yield* put(batch, register, totals)
      batch = []
      letters = 0
    }
  }
  if (batch.length > 0) yield* put(batch, register, totals)
}

async function* put(batch: readonly ReceivedReport[], register: Register, totals: AddTotals): AsyncGenerator<KeyedReport> {
  const results = await register.reports.put(batch)
  for (const [i, { key, outcome, codedAs }] of results.entries()) {
    if (outcome === 'known') {
      totals.known++
      continue
    }
    totals.added++
    if (codedAs === key) yield { ...reportToCode(batch[i]!.report), key }
    else totals.copies++
  }
}

/** A file is known by its time; a page by its address, so that it is not fetched again. What feeds list is read from the feed, which is at hand. */
async function isCaptured(register: Register, { kind, path, entry, line, capturedAt }: Source): Promise<boolean> {
  if (!/^https?:\/\//i.test(path)) return register.reports.hasCapture({ path, entry, line, capturedAt })
  return kind === 'html' && register.reports.hasCapture({ path, entry, line })
}

function receivedOf({ report, readFrom, source, capture }: Ingested): ReceivedReport {
  const bytes = signatureOf(report.title ? `${report.title}\n${report.text}` : report.text)
  return { report, readFrom, source, capture, signature: { bytes, bands: Array.from(bandsOf(bytes)) } }
}

/** What the coder is told of a report: the same whether it is new or comes out of the register (`codings.missing`). */
function reportToCode({ doc, text, published, outlet, title, url }: Report): Report {
  return { doc, text, published: published ?? null, outlet: outlet ?? null, title: title ?? null, url: url ?? null }
}

function tellNotices({ notices, source }: Ingested, problems: Problems): void {
  const where = whereOf(source)
  for (const { level, message } of notices) {
    if (level === 'warning') problems.warn(where, message)
    else problems.note(`${where}: ${message}`)
  }
}
