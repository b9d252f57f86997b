import { checkAliases } from './check-aliases.ts'
import { checkCells } from './check-cells.ts'
import { checkClitics } from './check-clitics.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkPlaces } from './check-places.ts'
import { checkTwins } from './check-twins.ts'
import type { Finding } from './finding.ts'
import { type LexiconFile, readTables, type Table } from './read-tables.ts'

const ESSENTIAL = ['countries.tsv', 'generic-actors.tsv', 'nouns.tsv', 'phrases.tsv', 'verbs.tsv']

/**
 * Checks the tables of a lexicon, each by itself and against the others.
 *
 * @param files every table, by its path below the folder of the tables
 * @returns what is wrong, by file and line
 * @example checkLexicon([{ path: 'nouns.tsv', text: 'id\tsingular\t…' }, …])
 */
export function checkLexicon(files: readonly LexiconFile[]): Finding[] {
  const findings: Finding[] = []
  for (const path of ESSENTIAL) if (!files.some(file => file.path === path)) findings.push({ file: path, line: 1, code: 'missing-file', values: [] })
  const tables = readTables(files, findings)
  const known = { countries: idsOf(tables, 'country'), actors: idsOf(tables, 'actor'), roles: idsOf(tables, 'role') }
  for (const table of tables) {
    checkCells(table, known, findings)
    checkTwins(table, findings)
  }
  checkPlaces(tables, findings)
  checkDuplicates(tables, findings)
  checkClitics(tables, findings)
  checkAliases(tables, findings)
  return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function idsOf(tables: readonly Table[], space: string): Set<string> {
  return new Set(
    tables.flatMap(({ spec, rows }) =>
      spec.columns.flatMap(({ name, kind }) => (kind.is === 'id' && kind.space === space ? rows.map(({ cells }) => cells[name] ?? '') : [])),
    ),
  )
}
