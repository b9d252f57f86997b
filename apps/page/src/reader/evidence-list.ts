import type { Evidence } from '@marsad/model'
import { evidenceOf, type PageRecord } from '../data/records.ts'
import { type FieldGroup, groupOf } from '../fields.ts'

/** Some words of the report with what was read from them. */
export interface EvidenceItem {
  readonly record: PageRecord
  readonly field: string
  readonly group: FieldGroup
  readonly evidence: Evidence
}

/** All the evidence of some records. */
export function listEvidence(records: readonly PageRecord[]): EvidenceItem[] {
  return records.flatMap(record =>
    [...evidenceOf(record)].flatMap(([field, list]) => list.map(evidence => ({ record, field, group: groupOf(field), evidence }))),
  )
}

/** The evidence at an offset of the text, the fewest words first. */
export function evidenceAt(items: readonly EvidenceItem[], offset: number): EvidenceItem[] {
  const length = ({ evidence: { span } }: EvidenceItem) => span[1] - span[0]
  return items.filter(({ evidence: { span } }) => span[0] <= offset && offset < span[1]).sort((a, b) => length(a) - length(b))
}
