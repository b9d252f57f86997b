import type { TokenList } from '@marsad/arabic'
import type { FormInfo } from '../tables/form-info.ts'
import type { ReportContext } from './report-context.ts'

/** A group or militia; else an army (police are not enough). */
export type ArmedSide = 'group' | 'state' | null

/** What the reading of a sentence may ask of its report. */
export interface ReadingContext extends ReportContext {
  readonly text: string
  readonly tokens: TokenList
  readonly infos: readonly FormInfo[]
  readonly published: string | null
  /** Which organised armed side is named somewhere. */
  readonly organised: ArmedSide
  /** The report is of sport. */
  readonly sport: boolean
  /** How often each word stands in the report, by its number; good until the next report is read. */
  readonly frequency: () => Int32Array
}
