import { RegisterError } from '../errors.ts'
import { type EventQuery, LIST_FIELDS, type ListField, type NumberRange, type TextTerm } from './event-query.ts'

type Draft = { -readonly [Field in keyof EventQuery]: EventQuery[Field] }
const PIECE = /(-?)(?:([a-z][a-z0-9]*):)?(?:"([^"]*)"|(\|)|([^\s"|]+))/gy
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOST_LENGTH = 4000

/**
 * Reads a query as people type it: words, "phrases", `-excluded`, `one | other`, `begin*`, and fields: `type:suicide_bomb,attack`, `actor:houthis`,
 * `doer:`, `target:`, `place:تعز`, `admin1:`, `country:YE`, `outlet:"Al-Riyadh"`, `status:`, `weapon:`, `review:`, `report:`, `incident:`,
 * `day:2015-03-01..2015-03-31`, `killed:>=10`, `injured:`, `confidence:<0.5`, `near:15.35,44.2,20km`, `box:west,south,east,north`.
 *
 * @throws RegisterError `bad-query` that names what cannot be read
 * @example parseQuery('type:attack killed:>=10') // { type: ['attack'], killed: { min: 10 } }
 */
export function parseQuery(input: string): EventQuery {
  if (input.length > MOST_LENGTH) throw bad(`the query is longer than ${MOST_LENGTH} characters`, 'ask for less at once')
  const query: Draft = {}
  const all: TextTerm[][] = []
  const none: TextTerm[] = []
  let joined = false
  PIECE.lastIndex = 0
  const text = input.trim()
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    while (/\s/.test(text[at] ?? '')) at++
    PIECE.lastIndex = at
    const piece = PIECE.exec(text)
    if (!piece) throw bad(`«${text.slice(at, at + 20)}» has a quotation mark without its other`, 'close the quotation mark')
    const [whole, minus, field, quoted, bar, bare] = piece
    if (bar) {
      joined = true
      continue
    }
    if (field) {
      readField(query, field, quoted ?? bare ?? '', minus === '-', whole)
      continue
    }
    const term = readTerm(quoted, bare ?? '')
    if (minus) none.push(term)
    else if (joined && all.length > 0) all.at(-1)!.push(term)
    else all.push([term])
    joined = false
  }
  if (all.length > 0 || none.length > 0) query.text = { all, none }
  return query
}

function readTerm(quoted: string | undefined, bare: string): TextTerm {
  if (quoted !== undefined) return { kind: 'phrase', text: quoted }
  if (bare.length > 2 && bare.endsWith('*')) return { kind: 'prefix', text: bare.slice(0, -1) }
  return { kind: 'word', text: bare }
}

function readField(query: Draft, field: string, value: string, excluded: boolean, whole: string): void {
  if ((LIST_FIELDS as readonly string[]).includes(field)) {
    const values = value.split(',').filter(Boolean)
    if (values.length === 0) throw bad(`${whole} has no value`, `write it behind the colon: ${field}:…`)
    const list = field as ListField
    if (excluded) query.not = { ...query.not, [list]: [...(query.not?.[list] ?? []), ...values] }
    else query[list] = [...(query[list] ?? []), ...values]
    return
  }
  if (excluded) throw bad(`${whole}: «${field}» cannot be excluded`, 'ask for what you want instead')
  const read = READERS[field]
  if (!read) throw bad(`${whole}: there is no field «${field}»`, `use one of ${[...LIST_FIELDS, ...Object.keys(READERS)].join(', ')}`)
  Object.assign(query, read(value, whole))
}

const READERS: Readonly<Record<string, (value: string, whole: string) => Partial<EventQuery>>> = {
  day: readDays,
  killed: (value, whole) => ({ killed: readRange(value, whole) }),
  injured: (value, whole) => ({ injured: readRange(value, whole) }),
  confidence: (value, whole) => ({ confidence: readRange(value, whole) }),
  near: (value, whole) => {
    const [lat, lon, km] = readNumbers(value.replace(/km$/, ''), 3, whole, 'near:15.35,44.2,20km')
    return { near: { lat: lat!, lon: lon!, km: km! } }
  },
  box: (value, whole) => {
    const [west, south, east, north] = readNumbers(value, 4, whole, 'box:43.5,13,45,14.5 (west, south, east, north)')
    return { box: { west: west!, south: south!, east: east!, north: north! } }
  },
}

function readDays(value: string, whole: string): Partial<EventQuery> {
  const [from, to = from, ...rest] = value.split('..')
  if (rest.length > 0 || [from, to].some(day => day !== '' && !DAY.test(day!))) throw bad(`${whole} is no range of days`, 'write day:2015-03-01..2015-03-31')
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

function readRange(value: string, whole: string): NumberRange {
  const match = /^(>=|<=|>|<)?(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?$/.exec(value)
  if (!match) throw bad(`${whole} is no range`, 'write killed:5, killed:>=5, killed:<5 or killed:5..20')
  const [, sign, low, high] = match
  const bound = Number(low)
  const step = Number.isInteger(bound) && !whole.startsWith('confidence') ? 1 : Number.EPSILON
  if (sign === '>=') return { min: bound }
  if (sign === '<=') return { max: bound }
  if (sign === '>') return { min: bound + step }
  if (sign === '<') return { max: bound - step }
  return { min: bound, max: high === undefined ? bound : Number(high) }
}

function readNumbers(value: string, many: number, whole: string, example: string): number[] {
  const numbers = value.split(',').map(Number)
  if (numbers.length !== many || numbers.some(number => !Number.isFinite(number))) throw bad(`${whole} cannot be read`, `write ${example}`)
  return numbers
}

const bad = (what: string, remedy: string) => new RegisterError('bad-query', what, remedy)
