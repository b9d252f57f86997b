import type { Finding } from './finding.ts'
import { TABLE_SPECS, type TableSpec } from './table-specs.ts'

/** A file of the lexicon, its path relative to the folder of the tables. */
export interface LexiconFile {
  readonly path: string
  readonly text: string
}

/** A row of a table with the line that it stands on. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Table {
  readonly path: string
  readonly spec: TableSpec
  readonly rows: readonly TableRow[]
}

/**
 * Reads tab-separated tables; empty lines and lines that begin with # are passed over. What cannot be read goes to `findings`.
 *
 * @example readTables([{ path: 'nouns.tsv', text }], findings)
 */
export function readTables(files: readonly LexiconFile[], findings: Finding[]): Table[] {
  const tables: Table[] = []
  for (const { path, text } of files) {
    const spec = TABLE_SPECS.find(({ match }) => match.test(path))
    if (!spec) {
      findings.push({ file: path, line: 1, code: 'unknown-file', values: [] })
      continue
    }
    if (text.includes('\ufffd')) findings.push({ file: path, line: lineOf(text, text.indexOf('\ufffd')), code: 'not-utf8', values: [] })
    const lines = text.split(/\r?\n/)
    const header = lines[0]!.split('\t')
    checkHeader(path, header, spec, findings)
    const rows: TableRow[] = []
    for (const [i, content] of lines.entries()) {
      if (i === 0 || content.trim() === '' || content.startsWith('#')) continue
      const cells = content.split('\t')
      if (cells.length !== header.length) findings.push({ file: path, line: i + 1, code: 'column-count', values: [cells.length, header.length] })
      rows.push({ line: i + 1, cells: Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])) })
    }
    tables.push({ path, spec, rows })
  }
  return tables
}

function checkHeader(path: string, header: readonly string[], spec: TableSpec, findings: Finding[]): void {
  for (const { name, optional } of spec.columns)
    if (!optional && !header.includes(name)) findings.push({ file: path, line: 1, code: 'missing-column', values: [name] })
  for (const name of header)
    if (!spec.columns.some(column => column.name === name)) findings.push({ file: path, line: 1, code: 'unknown-column', values: [name] })
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

/** A cell's alternatives, in the order given. */
export function alternatives(cell: string): string[] {
  return cell === '' || cell === '-' ? [] : cell.split('|').map(alternative => alternative.trim())
}
