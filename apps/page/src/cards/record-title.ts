import type { PageRecord } from '../data/records.ts'
import type { Wording } from './field-value.ts'

/** What a record is called in one line. */
export function recordTitle(record: PageRecord, { locale: { strings }, names }: Wording): string {
  switch (record.kind) {
    case 'event':
      return names.type(record.record.type)
    case 'tally':
      return `${strings.tallyTitle}: ${strings.tally[record.record.what]}`
    case 'relation':
      return strings.relationTitle
    case 'control':
      return strings.controlTitle
  }
}
