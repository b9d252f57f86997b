import type { Format } from '@marsad/formats'
import { type EventOrder, FACETS, type Facet } from '@marsad/register'
import { type ExitCode, UsageError } from '../exit-code.ts'
import { openSink } from '../output/open-sink.ts'
import { Problems } from '../problems.ts'
import { withRegister } from '../register/with-register.ts'
import { readQuery } from './read-query.ts'
import { writeEvents } from './write-events.ts'
import { writeFacets } from './write-facets.ts'
import { writeReports } from './write-reports.ts'

export interface SearchOptions {
  readonly db: string
  readonly format?: Format | 'events'
  readonly output?: string
  readonly order: EventOrder
  readonly limit?: number
  readonly cursor?: string
  readonly facets?: readonly string[]
  readonly reports?: boolean
  readonly bom?: boolean
}

/** Without `--limit`, as many as a terminal shows at once. */
const SCREEN = 50

/**
 * `marsad search`: finds events, or reports, and writes them in a format.
 *
 * @throws UsageError where the query cannot be read
 * @example process.exitCode = await runSearch('قصف country:YE', { db: 'marsad.db', order: 'newest' })
 */
export async function runSearch(input: string, options: SearchOptions): Promise<ExitCode> {
  const query = readQuery(input)
  const facets = readFacets(options.facets)
  const problems = new Problems()
  const onTerminal = (options.output === undefined || options.output === '-') && process.stdout.isTTY === true
  const format = options.format ?? (onTerminal ? 'table' : 'events')
  return withRegister({ db: options.db, access: 'read', problems }, async register => {
    const sink = await openSink(options.output)
    try {
      const asTable = format === 'table'
      const listing = {
        ...{ register, sink, format, query, order: options.order, bom: options.bom ?? false },
        limit: options.limit ?? (asTable ? SCREEN : Number.POSITIVE_INFINITY),
        cursor: options.cursor ?? null,
      }
      if (facets) await writeFacets(listing, facets)
      else {
        const next = await (options.reports ? writeReports(listing) : writeEvents(listing, problems))
        if (next !== null && (asTable || options.limit !== undefined)) problems.note(`there are more: --cursor ${next}`)
      }
      await sink.finish()
    } catch (error) {
      sink.abort()
      throw error
    }
  })
}

function readFacets(names: readonly string[] | undefined): readonly Facet[] | null {
  if (!names) return null
  const wrong = names.find(name => !(FACETS as readonly string[]).includes(name))
  if (wrong !== undefined) throw new UsageError(`there is no facet «${wrong}»; use ${FACETS.join(', ')}`)
  return names as readonly Facet[]
}
