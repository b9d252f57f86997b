import { phraseKey } from './check-duplicates.ts'
import type { Finding } from './finding.ts'
import { alternatives, type Table } from './read-tables.ts'

interface Alias {
  readonly actor: string
  readonly countries: readonly string[]
  readonly file: string
  readonly line: number
}

/**
 * Finds names that two actors share with nothing to choose by: neither limited to a country (`@YE`), or both to the same one.
 * Doubtful names (`?`) count only beside a fuller one, which chooses.
 *
 * @example checkAliases(tables, findings)
 */
export function checkAliases(tables: readonly Table[], findings: Finding[]): void {
  const byName = new Map<string, Alias[]>()
  for (const { path, spec, rows } of tables) {
    const columns = spec.columns.filter(({ kind }) => kind.is === 'aliases')
    if (columns.length === 0) continue
    for (const { line, cells } of rows) {
      // «=id»: the unit is coded as its parent, so a name that both have is no riddle.
      const actor = cells.parent?.startsWith('=') ? cells.parent.slice(1) : (cells.id ?? '')
      for (const written of columns.flatMap(({ name }) => alternatives(cells[name] ?? ''))) {
        if (written.endsWith('?')) continue
        const [words, limit = ''] = written.split('@')
        const alias = { actor, countries: limit === '' ? [] : limit.split(','), file: path, line }
        const known = byName.get(phraseKey(words!)) ?? []
        const rival = known.find(other => other.actor !== actor && clash(other, alias))
        if (rival) findings.push({ file: path, line, code: 'shared-alias', values: [words!, actor, rival.actor, rival.file, rival.line] })
        byName.set(phraseKey(words!), [...known, alias])
      }
    }
  }
}

function clash(a: Alias, b: Alias): boolean {
  if (a.countries.length === 0 || b.countries.length === 0) return a.countries.length === b.countries.length
  return a.countries.some(country => b.countries.includes(country))
}
