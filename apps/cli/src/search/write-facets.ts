import type { Facet } from '@marsad/register'
import type { Listing } from './listing.ts'

const MOST = 50

/** Writes how many of the events of a query have which values: for people as lists, for machines one value a line. */
export async function writeFacets({ register, sink, query, format, limit }: Listing, names: readonly Facet[]): Promise<void> {
  const facets = await register.events.facets(query, names, Number.isFinite(limit) ? limit : MOST)
  for (const name of names) {
    const counts = facets[name]
    if (format !== 'table') {
      await sink.write(counts.map(({ value, count }) => `${JSON.stringify({ facet: name, value, count })}\n`).join(''))
      continue
    }
    const width = Math.max(...counts.map(({ count }) => String(count).length), 1)
    await sink.write(`${name.toUpperCase()}\n${counts.map(({ value, count }) => `  ${String(count).padStart(width)}  ${value ?? '—'}\n`).join('')}`)
  }
}
