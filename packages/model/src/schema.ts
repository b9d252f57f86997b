/**
 * Zod schemas of the types of this package, for data that comes from outside.
 * A subpath of its own (`@marsad/model/schema`), so that those who only need the types do not load zod.
 */
import { z } from 'zod'
import { CONTROL_STATUSES, COUNT_FIELDS, DAMAGE_KINDS, RELATION_KINDS, STATUSES, TALLY_KINDS, WEAPONS } from './codes.ts'
import { EVENT_TYPES, type EventType } from './event-type.ts'

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a string is a day of the Gregorian calendar as `YYYY-MM-DD`. */
function isIsoDay(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0)
  return day >= 1 && day <= days
}

/** A day as `YYYY-MM-DD` that is in the calendar. */
export const isoDaySchema = z.string().refine(isIsoDay, 'must be a day of the calendar as YYYY-MM-DD')

/** `[start, end)` with `0 <= start <= end`. */
export const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]).refine(([start, end]) => start <= end, 'must not end before it starts')

export const evidenceSchema = z.strictObject({ text: z.string(), span: spanSchema, rule: z.string().min(1) })

/**
 * A report from outside; keys that the model does not know are dropped.
 *
 * @example reportSchema.parse({ doc: 'a1', text: 'قتل جندي', published: '2015-03-02' })
 */
export const reportSchema = z.object({
  doc: z.string().min(1),
  text: z.string(),
  published: isoDaySchema.nullable().exactOptional(),
  outlet: z.string().nullable().exactOptional(),
  title: z.string().nullable().exactOptional(),
  url: z.string().nullable().exactOptional(),
})

const bound = z.int().min(0).nullable()
export const countRangeSchema = z
  .strictObject({ min: bound, max: bound, approx: z.literal(true).exactOptional() })
  .refine(({ min, max }) => min === null || max === null || min <= max, 'min must not be above max')

export const dateRangeSchema = z
  .strictObject({ start: isoDaySchema, end: isoDaySchema.nullable() })
  .refine(({ start, end }) => end === null || start <= end, 'must not end before it starts')

export const actorRefSchema = z.strictObject({ id: z.string().min(1), text: z.string(), span: spanSchema })

export const precisionSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const placeRefSchema = z.strictObject({
  text: z.string(),
  span: spanSchema,
  name: z.string().nullable(),
  admin1: z.string().nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: precisionSchema,
})

const placesSchema = z
  .union([placeRefSchema, z.array(placeRefSchema)])
  .nullable()
  .exactOptional()
const actorsSchema = z.array(actorRefSchema)
const dateSchema = dateRangeSchema.nullable().exactOptional()
const statusSchema = z.enum(STATUSES)
const sourceSchema = z.string().nullable().exactOptional()

const located = {
  span: spanSchema,
  spans: z.array(spanSchema).exactOptional(),
  quote: z.union([z.string(), z.array(z.string())]),
  evidence: z.record(z.string(), z.array(evidenceSchema)),
  confidence: z.record(z.string(), z.number().min(0).max(1)).exactOptional(),
}

const optionalCount = countRangeSchema.exactOptional()
const counts = Object.fromEntries(COUNT_FIELDS.map(field => [field, optionalCount])) as Record<(typeof COUNT_FIELDS)[number], typeof optionalCount>

export const eventSchema = z.strictObject({
  id: z.string().min(1),
  type: z.enum(Object.keys(EVENT_TYPES) as [EventType, ...EventType[]]),
  trigger: z.string(),
  ...located,
  ...counts,
  date: dateSchema,
  date_precision: precisionSchema.exactOptional(),
  place: placesSchema,
  place_precision: precisionSchema.exactOptional(),
  actor: actorsSchema,
  target: actorsSchema,
  actor_certainty: z.literal('suspected').exactOptional(),
  weapon: z.enum(WEAPONS).nullable().exactOptional(),
  count: optionalCount,
  damage: z.array(z.strictObject({ what: z.enum(DAMAGE_KINDS), count: countRangeSchema })).exactOptional(),
  status: statusSchema,
  source: sourceSchema,
  part_of: z.string().nullable().exactOptional(),
  people: z.array(z.strictObject({ name: z.string(), role: z.string().nullable() })).exactOptional(),
  accounts: z.array(z.strictObject({ source: z.string().nullable(), killed: optionalCount, injured: optionalCount })).exactOptional(),
})

export const tallySchema = z.strictObject({
  ...located,
  actor: actorsSchema,
  target: actorsSchema,
  what: z.enum(TALLY_KINDS),
  count: countRangeSchema,
  period: dateSchema,
  place: placesSchema,
  parts: z.array(z.strictObject({ place: z.string().exactOptional(), what: z.string().exactOptional(), count: countRangeSchema })).exactOptional(),
  status: statusSchema,
  source: sourceSchema,
})

export const relationSchema = z.strictObject({
  ...located,
  a: z.string().min(1),
  relation: z.enum(RELATION_KINDS),
  b: z.string().min(1),
  date: dateSchema,
  status: statusSchema,
  source: sourceSchema,
})

export const controlSchema = z.strictObject({
  ...located,
  actor: z.string().min(1),
  place: placeRefSchema,
  status: z.enum(CONTROL_STATUSES),
  date: dateSchema,
  source: sourceSchema,
})

export const noiseSchema = z.strictObject({ quote: z.string(), span: spanSchema, kind: z.string() })

/**
 * A coding, strictly: an unknown key is an error, so that a file of another version is not half-read.
 *
 * @example codingSchema.safeParse(JSON.parse(line)).success
 */
export const codingSchema = z.strictObject({
  doc: z.string().min(1),
  published: isoDaySchema.nullable(),
  outlet: z.string().nullable(),
  events: z.array(eventSchema),
  tallies: z.array(tallySchema),
  relations: z.array(relationSchema),
  control: z.array(controlSchema),
  noise: z.array(noiseSchema),
})
