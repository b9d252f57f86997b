import type { Draft, Found } from '../draft.ts'
import { toDay } from '../text/day.ts'
import { type ColumnMapping, MAPPED_FIELDS } from './column-mapping.ts'

/** The keys of a record under the names that Marsad has for them. */
export type MappedRecord = Readonly<Record<string, unknown>>

/**
 * Renames the columns of a record as a mapping says. Columns that it does not name are left out.
 *
 * @example mapRecord({ id: 7, body: 'قتل جندي' }, { doc: 'id', text: 'body' }) // { doc: 7, text: 'قتل جندي' }
 */
export function mapRecord(record: MappedRecord, mapping: ColumnMapping): MappedRecord {
  const out: Record<string, unknown> = {}
  for (const field of MAPPED_FIELDS) {
    const column = mapping[field]
    if (column === undefined) continue
    out[field] = typeof column === 'string' ? record[column] : joined(column.map(name => record[name]))
  }
  return out
}

function joined(values: readonly unknown[]): string {
  return values.filter(value => typeof value === 'string' && value.trim() !== '').join('\n\n')
}

/** What many exports do and what plainly means the same: numbers as ids, times beside the day, no id at all. */
export function tidyRecord(record: MappedRecord, fallback: string): MappedRecord {
  const { doc, published, ...rest } = record
  const day = typeof published === 'string' ? published.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:.*$/, '$1') : published
  return {
    ...rest,
    doc: doc === undefined || doc === null || doc === '' ? fallback : typeof doc === 'number' ? String(doc) : doc,
    ...(day !== undefined && { published: day || null }),
  }
}

interface PlainRecord {
  readonly doc: string
  readonly text: string
  readonly published?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
  readonly author?: string | null | undefined
}

/**
 * The draft of a record, each field with the column that it stands in.
 *
 * @param column how the place of a field is told: `key "title"`
 */
export function draftOfRecord(record: PlainRecord, column: (field: (typeof MAPPED_FIELDS)[number]) => string): Draft {
  const at = (field: 'published' | 'outlet' | 'title' | 'url' | 'author'): Found | null => {
    const value = record[field]?.trim()
    return value ? { value, from: column(field) } : null
  }
  const published = at('published')
  const day = published && toDay(published.value)
  return {
    doc: record.doc,
    text: record.text,
    textFrom: column('text'),
    title: at('title'),
    outlet: at('outlet'),
    author: at('author'),
    url: at('url'),
    published: published && day ? { value: day, from: published.from } : null,
    ...(published &&
      !day && { notices: [{ level: 'warning' as const, message: `«${published.value.slice(0, 40)}» is no day that can be read; write YYYY-MM-DD` }] }),
  }
}
