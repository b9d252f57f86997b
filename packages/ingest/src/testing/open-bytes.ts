import { type Context, failureAt, type Item } from '../item.ts'
import type { IngestOptions } from '../options.ts'
import type { Failure, Ingested, Outcome, Skipped } from '../outcome.ts'
import { explainError } from '../read-error.ts'
import { createContext } from '../readers/open-item.ts'

/** Outcomes by what they are. */
export interface Sorted {
  readonly reports: Ingested[]
  readonly failures: Failure[]
  readonly skipped: Skipped[]
}

/** Gathers outcomes, for tests. */
export async function sortOutcomes(outcomes: AsyncIterable<Outcome>): Promise<Sorted> {
  const sorted: Sorted = { reports: [], failures: [], skipped: [] }
  for await (const outcome of outcomes) {
    if (outcome.kind === 'report') sorted.reports.push(outcome)
    else if (outcome.kind === 'failure') sorted.failures.push(outcome)
    else sorted.skipped.push(outcome)
  }
  return sorted
}

/** What stops a reader is a failure, as `openItem` has it. */
async function* told(item: Item, outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
  try {
    yield* outcomes
  } catch (error) {
    const failure = explainError(error)
    if (failure === null) throw error
    yield failureAt(item, failure.cause, failure.remedy)
  }
}

/** Reads bytes by one reader, for tests. */
export function openBytes(
  bytes: Buffer,
  read: (item: Item, context: Context) => AsyncIterable<Outcome>,
  options: IngestOptions = {},
  more: Partial<Item> = {},
): Promise<Sorted> {
  const context = createContext({ now: () => new Date('2020-01-01T00:00:00Z'), ...options })
  const item: Item = {
    path: 'in',
    entry: null,
    line: null,
    doc: 'doc',
    as: null,
    contentType: null,
    url: null,
    capturedAt: '2020-01-01T00:00:00.000Z',
    depth: 0,
    pieces: () => [bytes],
    ...more,
  }
  return sortOutcomes(told(item, read(item, context)))
}
