import type { Draft } from '../draft.ts'
import { toDay } from '../text/day.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { draftOfRecord, type MappedRecord, mapRecord, tidyRecord } from './record.ts'

/**
 * Reads a report out of one JSON object, or says what is wrong with it.
 *
 * @param fallback the id of a report that has none
 * @example await readRecord('{"text": "قتل جندي"}', 'a:1') // …
 */
export async function readRecord(json: string, fallback: string, mapping?: ColumnMapping): Promise<Draft | string> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return `not valid JSON (${(error as Error).message})`
  }
  return draftOfValue(value, fallback, mapping)
}

/** The same of a value that is parsed already. */
export async function draftOfValue(value: unknown, fallback: string, mapping?: ColumnMapping): Promise<Draft | string> {
  const { reportSchema } = await import('@marsad/model/schema')
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  const mapped = isRecord && mapping ? mapRecord(value as Record<string, unknown>, mapping) : value
  const tidy = isRecord ? tidyRecord(mapping ? withIsoDay(mapped as MappedRecord) : (mapped as MappedRecord), fallback) : value
  const parsed = reportSchema.safeParse(tidy)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `${issue!.path.join('.') || 'the line'}: ${issue!.message}`
  }
  if (parsed.data.text.trim() === '') return 'the report has no text'
  const { author } = tidy as Record<string, unknown>
  const named = (field: keyof ColumnMapping) => `key "${(mapping && String(mapping[field])) ?? field}"`
  return draftOfRecord({ ...parsed.data, author: typeof author === 'string' ? author : null }, named)
}

/** Records that were not made for Marsad write days as people do. */
function withIsoDay(record: MappedRecord): MappedRecord {
  const { published } = record
  return typeof published === 'string' ? { ...record, published: toDay(published) ?? published } : record
}
