import { phraseKey } from './check-duplicates.ts'
import type { Finding } from './finding.ts'
import { alternatives, type Table } from './read-tables.ts'

const CLITICS = ['و', 'ف', 'ب', 'ل', 'ك']
/** Shorter rests are chance: «ورد» is not «و» and «رد». */
const MIN_REST = 4

/**
 * Finds words with a clitic written into them: a word whose rest is an entry of the same kind and class. Clitics are taken off before
 * look-up, so such a row does nothing but hide others. Place names must have the article after the clitic, for many begin like another («وهران»).
 *
 * @example checkClitics(tables, findings)
 */
export function checkClitics(tables: readonly Table[], findings: Finding[]): void {
  const entries = new Set<string>()
  eachWord(tables, (space, cls, word) => entries.add(`${space}\t${cls}\t${phraseKey(word)}`))
  eachWord(tables, (space, cls, word, file, line) => {
    const key = phraseKey(word)
    for (const clitic of CLITICS) {
      if (!key.startsWith(clitic)) continue
      const plain = key.slice(1)
      const rest = clitic === 'ل' && plain.startsWith('ل') ? `ا${plain}` : plain
      if (rest.length < MIN_REST || (space === 'place' && !rest.startsWith('ال')) || !entries.has(`${space}\t${cls}\t${rest}`)) continue
      findings.push({ file, line, code: 'clitic', values: [word, rest, clitic] })
    }
  })
}

function eachWord(tables: readonly Table[], visit: (space: string, cls: string, word: string, file: string, line: number) => void): void {
  for (const { path, spec, rows } of tables) {
    for (const { name, kind } of spec.columns) {
      if (kind.is !== 'words' && kind.is !== 'aliases') continue
      const space = kind.is === 'words' ? kind.space : 'actor'
      for (const { line, cells } of rows)
        for (const word of alternatives(cells[name] ?? ''))
          visit(space, cells.class ?? '', kind.is === 'aliases' ? word.replace(/[@?].*$/, '') : word, path, line)
    }
  }
}
