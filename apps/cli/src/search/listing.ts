import type { Format } from '@marsad/formats'
import type { EventOrder, EventQuery, Register } from '@marsad/register'
import type { Sink } from '../output/sink.ts'

/** What is to be found and where it is written. */
export interface Listing {
  readonly register: Register
  readonly sink: Sink
  readonly format: Format | 'events'
  readonly query: EventQuery
  readonly order: EventOrder
  readonly bom: boolean
  /** As many at the most; infinity for all. */
  readonly limit: number
  readonly cursor: string | null
}

/** As many are fetched at once. */
export const PAGE = 200
