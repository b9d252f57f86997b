import { foldKey } from '@marsad/arabic'
import { COUNT_FIELDS, DAMAGE_KINDS, WEAPONS } from '@marsad/model'
import type { Finding, FindingCode } from './finding.ts'
import type { Table } from './read-tables.ts'
import type { ColumnSpec } from './table-specs.ts'

/** Letters of other languages' Arabic script that Arabic text is often typed with, and what was meant. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.freeze({
  '\u06a9': 'ك',
  '\u06aa': 'ك',
  '\u06cc': 'ي',
  '\u06d2': 'ي',
  '\u06c1': 'ه',
  '\u06be': 'ه',
  '\u06d5': 'ه',
  '\u06c0': 'ة',
  '\u06c3': 'ة',
})
const CONTROL = /[\p{Cc}\p{Cf}\u00a0\u2028\u2029]/u
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefc]/

/** Codes that stand in attributes and come from the model. */
const ATTRIBUTE_VALUES: Readonly<Record<string, readonly string[]>> = Object.freeze({ weapon: WEAPONS, damage: DAMAGE_KINDS, field: COUNT_FIELDS })

/** What other tables hold that a cell may name. */
export interface KnownIds {
  readonly countries: ReadonlySet<string>
  readonly actors: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
}

/**
 * Checks every cell by itself: its letters, its spaces, and that its codes and ids are known.
 *
 * @example checkCells(table, known, findings)
 */
export function checkCells(table: Table, known: KnownIds, findings: Finding[]): void {
  for (const row of table.rows) {
    for (const column of table.spec.columns) {
      const cell = row.cells[column.name]
      if (cell === undefined) continue
      const found = (code: FindingCode, ...values: (string | number)[]) =>
        findings.push({ file: table.path, line: row.line, code, values: [column.name, ...values] })
      if (cell.trim() === '') {
        if (column.required) found('empty-cell')
        continue
      }
      checkLetters(cell, found)
      checkKind(cell, column, table, known, found)
    }
  }
}

type Found = (code: FindingCode, ...values: (string | number)[]) => void

function checkLetters(cell: string, found: Found): void {
  if (cell !== cell.trim() || /[ ]{2}|[ ]\||\|[ ]/.test(cell)) found('spaces', cell)
  if (/\|\||^\||\|$/.test(cell)) found('empty-alternative')
  for (const word of cell.split('|')) {
    if (word.includes('\u0640')) found('tatweel', word)
    const presentation = PRESENTATION.exec(word)
    if (presentation) found('presentation', word, codePoint(presentation[0]))
    const control = CONTROL.exec(word)
    if (control) found('control', word, codePoint(control[0]))
    for (const letter of word) if (LOOK_ALIKES[letter]) found('look-alike', word, `${letter} (${codePoint(letter)})`, LOOK_ALIKES[letter])
  }
}

function codePoint(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function checkKind(cell: string, { kind }: ColumnSpec, table: Table, known: KnownIds, found: Found): void {
  switch (kind.is) {
    case 'one-of':
      if (!kind.values.includes(cell)) found('unknown-code', cell, kind.values.join(', '))
      return
    case 'number': {
      const number = Number(cell)
      if (!(number >= kind.from && number <= kind.to)) found('not-number', cell, kind.from, kind.to)
      return
    }
    case 'country':
      if (!known.countries.has(cell)) found('unknown-country', cell)
      return
    case 'actor':
      if (!known.actors.has(cell)) found('unknown-actor', cell)
      return
    case 'parent':
      // «=id»: the unit is coded as its parent.
      if (!known.actors.has(cell.replace(/^=/, ''))) found('unknown-actor', cell)
      return
    case 'role':
      if (!known.roles.has(cell)) found('unknown-role', cell)
      return
    case 'admin1':
      if (!admin1Names(table).has(cell)) found('unknown-admin1', cell)
      return
    case 'folded':
      if (foldKey(cell) !== cell) found('not-folded', cell, foldKey(cell))
      return
    case 'aliases':
      for (const alias of cell.split('|'))
        for (const country of alias.replace(/\?$/, '').split('@')[1]?.split(',') ?? []) if (!known.countries.has(country)) found('unknown-country', country)
      return
    case 'attributes':
      for (const pair of cell.split(';')) {
        const [name, value = ''] = pair.split('=')
        const values = ATTRIBUTE_VALUES[name!]
        if (values && !values.includes(value)) found('unknown-code', pair, values.join(', '))
      }
      return
  }
}

const admin1ByTable = new WeakMap<Table, Set<string>>()

/** The names by which a table's places name their first-level division: its row gives it in `admin1`, or in `name_en`. */
function admin1Names(table: Table): Set<string> {
  let names = admin1ByTable.get(table)
  if (!names) {
    names = new Set(table.rows.flatMap(({ cells }) => (cells.kind === 'admin1' ? [cells.admin1 || (cells.name_en ?? '')] : [])))
    admin1ByTable.set(table, names)
  }
  return names
}
