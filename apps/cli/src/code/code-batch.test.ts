import type { Coding, Report } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { createBatchRunner } from './code-batch.ts'

const lookups = { actorInfo: () => undefined, countryInfo: () => undefined }

/** Finds an event for each «قتل», as a coder might. */
function code({ doc, text }: Report): Coding {
  if (text === 'bad') throw new Error('broken')
  const event = (match: RegExpMatchArray, i: number) => ({
    id: `e${i + 1}`,
    type: 'armed_clash' as const,
    trigger: match[0],
    span: [match.index!, match.index! + 3] as [number, number],
    quote: match[0],
    evidence: {},
    actor: [],
    target: [],
    status: 'reported' as const,
  })
  return { doc, published: null, outlet: null, events: [...text.matchAll(/قتل/g)].map(event), tallies: [], relations: [], control: [], noise: [] }
}
const batch = [
  { doc: 'a', text: 'قتل وقتل' },
  { doc: 'b', text: 'سلام' },
  { doc: 'c', text: 'bad' },
  { doc: 'd', text: 'قتل' },
]

describe('createBatchRunner', () => {
  it('writes every coding, and names the report that could not be coded', () => {
    const result = createBatchRunner({ code, lookups }, { format: 'codings', bom: false, width: 80 })(batch)
    expect(result).toMatchObject({ reports: 4, events: 3, omitted: {}, failures: [{ doc: 'c', reason: 'broken' }] })
    const docs = result.text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).doc)
    expect(docs).toEqual(['a', 'b', 'd'])
  })

  it('joins pieces as the format asks for', () => {
    const { text } = createBatchRunner({ code, lookups }, { format: 'geojson', bom: false, width: 80 })(batch)
    expect(JSON.parse(`[${text}]`)).toHaveLength(3)
  })

  it('counts omitted events for each batch anew', () => {
    const run = createBatchRunner({ code, lookups }, { format: 'ged', bom: false, width: 80 })
    expect(run(batch).omitted).toEqual({ 'no-deaths': 3 })
    expect(run(batch.slice(3)).omitted).toEqual({ 'no-deaths': 1 })
  })
})
