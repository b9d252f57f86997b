import type { CodedEvent, CountRange, PlaceRef } from '@marsad/model'
import { lexiconDirectory, readTable } from '../scripts/read-table.ts'

/** A sentence of `lexicon/examples.tsv` with what the coder must make of it. */
export interface LexiconExample {
  readonly family: string
  readonly sentence: string
  readonly published: string
  /** Field by field, the values of which one must be read; null where the sentence tells no event. */
  readonly expect: ReadonlyMap<string, readonly string[]> | null
}

/** Reads the table of examples; `expect` is `none`, or `field=value|other value; field=…`. */
export function readExamples(path = `${lexiconDirectory}examples.tsv`): LexiconExample[] {
  return readTable(path).map(({ family, sentence, expect, published }) => ({
    family: family!,
    sentence: sentence!,
    published: published!,
    expect: expect === 'none' ? null : new Map(expect!.split(';').map(pair => splitPair(pair.trim()))),
  }))
}

function splitPair(pair: string): [string, string[]] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1).split('|')]
}

/** What an event says in a field, written as the table of examples writes it: ids in order, `5`, `5+`, `5-7`. */
export function fieldOf(event: CodedEvent, field: string): string {
  const value = (event as unknown as Readonly<Record<string, unknown>>)[field]
  if (value === undefined || value === null) return ''
  if (field === 'actor' || field === 'target') return (value as CodedEvent['actor']).map(({ id }) => id).join(',')
  if (field === 'place') return (Array.isArray(event.place) ? event.place : [event.place]).map((place: PlaceRef) => place.text).join(', ')
  if (field === 'date') return event.date!.start === event.date!.end ? event.date!.start : `${event.date!.start}..${event.date!.end}`
  return typeof value === 'string' ? value : writeRange(value as CountRange)
}

function writeRange({ min, max }: CountRange): string {
  if (max === null) return `${min}+`
  return min === max ? `${min}` : `${min}-${max}`
}

/** The fields of an example that an event gets wrong, each with what it says instead. A place may be named with its head noun. */
export function wrongFields(event: CodedEvent, expect: ReadonlyMap<string, readonly string[]>): string[] {
  const wrong: string[] = []
  for (const [field, values] of expect) {
    const said = fieldOf(event, field)
    const right = field === 'place' ? values.some(value => said.includes(value)) : values.includes(said)
    if (!right) wrong.push(`${field}=${said}`)
  }
  return wrong
}
