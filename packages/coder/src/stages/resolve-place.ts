import type { TokenList } from '@marsad/arabic'
import type { PlaceRef, Precision } from '@marsad/model'
import type { PlaceMention } from './place-mention.ts'
import type { ReportContext } from './report-context.ts'

/** Kinds of rows that a head noun agrees with: «محافظة صنعاء» is not the city. */
const AGREES: Readonly<Record<string, readonly string[]>> = {
  admin1: ['admin1'],
  admin2: ['admin2', 'town', 'city'],
  city: ['city', 'town'],
  town: ['town', 'city', 'village'],
  village: ['village', 'town'],
  quarter: ['quarter'],
  camp: ['camp'],
  mountain: ['mountain'],
  airport: ['airport', 'base'],
  crossing: ['crossing'],
  port: ['port'],
  island: ['island'],
  region: ['region', 'admin1', 'admin2', 'town', 'quarter', 'village', 'city'],
}

/**
 * Looks a mention up in the table of places. Of several rows of one name the one is taken that agrees with its head
 * noun, with the larger places named beside it and with the countries spoken of. A name that no row fits keeps its
 * words and no coordinates.
 */
export function resolvePlace(mention: PlaceMention, beside: readonly PlaceMention[], text: string, tokens: TokenList, context: ReportContext): PlaceRef {
  const { lexicon } = context
  const start = tokens.start[mention.from]! + mention.clitics
  const span = [start, tokens.end[mention.to - 1]!] as const
  const base = { text: text.slice(span[0], span[1]), span }
  if (mention.country || mention.capital) {
    const code = mention.country || context.countries[0] || ''
    const country = lexicon.countries.get(code)
    const capital = mention.capital ? lexicon.phrases.places(foldedCapital(country?.[7] ?? '')) : undefined
    const row = capital?.map(r => lexicon.places.row(r)).find(r => r[5] === code && (r[2] === 'city' || r[2] === 'town'))
    if (row) return { ...base, name: row[0], admin1: row[3] || null, country: code, lat: row[6], lon: row[7], precision: 1 }
    return { ...base, name: country?.[2] ?? null, admin1: null, country: code || null, lat: null, lon: null, precision: 3 }
  }
  const row = chooseRow(mention, beside, context)
  if (!row) {
    const parent = beside.map(b => chooseRow(b, [], context)).find(r => r && (r[2] === 'admin1' || r[3]))
    return {
      ...base,
      name: null,
      admin1: parent ? (parent[2] === 'admin1' ? parent[0] : parent[3]) || null : null,
      country: parent?.[5] ?? context.countries[0] ?? null,
      lat: null,
      lon: null,
      precision: mention.grain >= 3 ? 1 : mention.grain === 2 ? 2 : 3,
    }
  }
  return {
    ...base,
    name: row[0],
    admin1: (row[2] === 'admin1' ? row[0] : row[3]) || null,
    country: row[5],
    lat: row[6],
    lon: row[7],
    precision: precisionOf(row[2], mention),
  }
}

function foldedCapital(name: string): string {
  return name.replace(/[أإآ]/g, 'ا').replaceAll('ى', 'ي').replaceAll('ة', 'ه')
}

function precisionOf(kind: string, mention: PlaceMention): Precision {
  if (kind === 'admin1' || kind === 'region' || kind === 'desert' || kind === 'sea' || kind === 'border') return 3
  if (kind === 'admin2' || kind === 'river' || mention.near) return 2
  return 1
}

/** The row that a mention means, or null. */
export function chooseRow(mention: PlaceMention, beside: readonly PlaceMention[], context: ReportContext) {
  let best = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const index of mention.rows) {
    const row = context.lexicon.places.row(index)
    const agrees = mention.head === '' || (AGREES[mention.head] ?? [mention.head]).includes(row[2])
    const country = context.countries.indexOf(row[5])
    let score = row[8] + (country < 0 ? -4 : Math.max(0, 6 - 2 * country)) + (agrees ? 3 : -1)
    if (mention.head === '' && (row[2] === 'city' || row[2] === 'town')) score += 1
    for (const other of beside) {
      if (other === mention) continue
      for (const parent of other.rows) {
        const larger = context.lexicon.places.row(parent)
        if (larger[5] === row[5] && (larger[0] === row[3] || larger[0] === row[4])) {
          score += 3
          break
        }
      }
    }
    if (score > bestScore) {
      bestScore = score
      best = row
    }
  }
  return best
}
