import { createAcledWriter } from './acled.ts'
import type { Format } from './format-names.ts'
import { createGedWriter } from './ged.ts'
import { createGeoJsonWriter } from './geojson.ts'
import { createJsonlWriter } from './jsonl.ts'
import type { Lookups } from './lookups.ts'
import { createTableWriter, type TableOptions } from './table.ts'
import type { OnOmit, Writer } from './writer.ts'

export interface WriterOptions {
  readonly lookups: Lookups
  /** For CSV: begin with a byte order mark. */
  readonly bom?: boolean
  /** For `table`: columns of the terminal. */
  readonly width?: number
  /** For `table`: what the first column is called and how wide it is. */
  readonly first?: NonNullable<TableOptions['first']>
  readonly onOmit?: OnOmit
}

/**
 * The writer of a format.
 *
 * @example createWriter('geojson', { lookups })
 */
export function createWriter(format: Format, options: WriterOptions): Writer {
  switch (format) {
    case 'codings':
      return createJsonlWriter()
    case 'acled':
      return createAcledWriter(options)
    case 'ged':
      return createGedWriter(options)
    case 'geojson':
      return createGeoJsonWriter(options)
    case 'table':
      return createTableWriter(options)
  }
}
