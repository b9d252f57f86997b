// The browser build is the one without Node's Buffer; it runs under Node as well.
import { stringify } from 'csv-stringify/browser/esm/sync'

/** A cell; null is an empty one. */
export type Cell = string | number | null

const FORMULA_SAFE = Object.freeze({ escape_formulas: true, record_delimiter: '\n' as const })
const BOM = '\ufeff'

/**
 * One CSV record. Text that a spreadsheet would run as a formula gets an apostrophe before it, for report texts come from anywhere;
 * numbers stay numbers.
 *
 * @example csvRecord(['=1+1', -5.5, null]) // "'=1+1,-5.5,\n"
 */
export function csvRecord(cells: readonly Cell[]): string {
  return stringify([cells.map(cell => (typeof cell === 'string' ? oneLine(cell) : cell))], FORMULA_SAFE)
}

/**
 * The header record, after a byte order mark where `bom` asks for one (Excel reads UTF-8 only with it).
 *
 * @example csvHeader(['id', 'name']) // 'id,name\n'
 */
export function csvHeader(columns: readonly string[], bom = false): string {
  return (bom ? BOM : '') + csvRecord(columns)
}

/** A record is one line, so that line tools can read the table; NUL and other controls have no place in it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
}
