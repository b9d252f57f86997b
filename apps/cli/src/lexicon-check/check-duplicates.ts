import { foldKey } from '@marsad/arabic'
import type { Finding } from './finding.ts'
import { alternatives, type Table } from './read-tables.ts'

interface Seen {
  readonly file: string
  readonly line: number
}

/** How look-up sees a phrase: folded, hyphens as spaces. */
export function phraseKey(words: string): string {
  return foldKey(words).replace(/[-–]/g, ' ').split(/\s+/).filter(Boolean).join(' ')
}

/**
 * Finds ids that two rows share, and words that are one word once folded: in one cell, or in two rows of which each should have its own.
 *
 * @example checkDuplicates(tables, findings)
 */
export function checkDuplicates(tables: readonly Table[], findings: Finding[]): void {
  const ids = new Map<string, Seen>()
  const words = new Map<string, Seen>()
  for (const { path, spec, rows } of tables) {
    for (const { name, kind } of spec.columns) {
      for (const { line, cells } of rows) {
        const cell = cells[name] ?? ''
        const here = { file: path, line }
        if (kind.is === 'id' && !kind.repeats && cell !== '') {
          const other = claim(ids, `${kind.space}\t${cell}`, here)
          if (other) findings.push({ ...here, code: 'duplicate-id', values: [cell, other.file, other.line] })
        }
        if (kind.is !== 'words' && kind.is !== 'aliases') continue
        const inCell = new Map<string, string>()
        for (const word of alternatives(cell)) {
          const key = phraseKey(word)
          const twin = inCell.get(key)
          if (twin !== undefined) findings.push({ ...here, code: 'duplicate-in-row', values: [twin, word] })
          inCell.set(key, word)
          if (kind.is !== 'words' || !kind.apart || twin !== undefined) continue
          // Words of two classes may be written alike; the class tells them apart.
          const other = claim(words, `${kind.space}\t${cells.class ?? ''}\t${key}`, here)
          if (other) findings.push({ ...here, code: 'duplicate', values: [word, other.file, other.line] })
        }
      }
    }
  }
}

function claim(seen: Map<string, Seen>, key: string, here: Seen): Seen | undefined {
  const other = seen.get(key)
  if (!other) seen.set(key, here)
  return other
}
