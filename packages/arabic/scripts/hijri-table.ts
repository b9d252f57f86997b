/**
 * Writes `src/dates/hijri-table.ts`: the month lengths of the Umm al-Qura calendar, from the tables that ICU carries.
 * Run: npx tsx packages/arabic/scripts/hijri-table.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FIRST = 1300
const LAST = 1500
const DAY = 86_400_000
const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })

function hijri(days: number): { year: number; month: number; day: number } {
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(days * DAY)) part[type] = Number.parseInt(value, 10)
  return { year: part.year!, month: part.month!, day: part.day! }
}

let start = Date.UTC(1882, 0, 1) / DAY
while (hijri(start).year < FIRST) start++

const years: string[] = []
let day = start
for (let year = FIRST; year <= LAST; year++) {
  let bits = 0
  for (let month = 1; month <= 12; month++) {
    const long = hijri(day + 29).day === 30
    if (long) bits |= 1 << (month - 1)
    day += long ? 30 : 29
  }
  years.push(bits.toString(16).padStart(3, '0'))
}

const rows: string[] = []
for (let i = 0; i < years.length; i += 40) rows.push(`  '${years.slice(i, i + 40).join('')}'`)
const target = fileURLToPath(new URL('../src/dates/hijri-table.ts', import.meta.url))
writeFileSync(
  target,
  `/** Written by scripts/hijri-table.ts from ICU's tables of the Umm al-Qura calendar. */

/** The first and last year of the table (AH). */
export const HIJRI_FIRST_YEAR = ${FIRST}
export const HIJRI_LAST_YEAR = ${LAST}

/** 1 Muharram of the first year, in days from 1970-01-01. */
export const HIJRI_FIRST_DAY = ${start}

/** Three hexadecimal digits a year: bit \`month - 1\` is set where the month has 30 days, else it has 29. */
export const HIJRI_MONTHS =
${rows.join(' +\n')}
`,
)
