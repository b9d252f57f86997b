import type { FileKind, Ingested } from '@marsad/ingest'
import type { Report } from '@marsad/model'
import type { Problems } from '../problems.ts'

export interface ReadOptions {
  readonly problems: Problems
  /** The day of publication of reports that have none, `YYYY-MM-DD`. */
  readonly published?: string | undefined
  /** Told how many bytes were read, for a progress bar. */
  readonly onRead?: (bytes: number) => void
  readonly stdin?: () => AsyncIterable<Buffer>
}

/** What is taken from folders: the tables and archives in them may be outputs of this very program. */
export const CODED_KINDS: ReadonlySet<FileKind> = new Set<FileKind>(['text', 'html', 'jsonl'])

/**
 * Every report behind the paths of a command line, in input order, whatever its language. What cannot be read is told to `problems` and passed over.
 * Nothing is fetched.
 *
 * @example for await (const report of readReports(['reports/'], { problems })) …
 */
export async function* readReports(paths: readonly string[], options: ReadOptions): AsyncGenerator<Report> {
  const { problems, published, onRead, stdin } = options
  const { ingest, whereOf } = await import('@marsad/ingest')
  for await (const outcome of ingest(paths, { languages: 'any', folderKinds: CODED_KINDS, onRead, stdin })) {
    if (outcome.kind === 'failure') problems.error(whereOf(outcome), outcome.cause, outcome.remedy)
    else if (outcome.kind === 'report') {
      const where = whereOf(outcome.source)
      for (const { level, message } of outcome.notices) {
        if (level === 'warning') problems.warn(where, message)
        else problems.note(`${where}: ${message}`)
      }
      yield plainReport(outcome, published)
    }
  }
}

/** The report for the coder, which reads the dateline itself and shows its words. */
function plainReport({ report, readFrom }: Ingested, fallback: string | undefined): Report {
  const { doc, text, outlet, title, url } = report
  const published = (readFrom.published === 'dateline' ? null : report.published) ?? fallback
  return {
    doc,
    text,
    ...(published !== undefined && { published }),
    ...(outlet !== null && { outlet }),
    ...(title !== null && { title }),
    ...(url !== null && { url }),
  }
}
