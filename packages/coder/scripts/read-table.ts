import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const lexiconDirectory = fileURLToPath(new URL('../lexicon/', import.meta.url))

export type Row = Readonly<Record<string, string>>

/** The rows of a tab-separated table as records by its header; empty lines and lines that begin with # are comments. */
export function readTable(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const header = lines[0]!.split('\t')
  return lines
    .slice(1)
    .filter(line => line.trim() && !line.startsWith('#'))
    .map(line => Object.fromEntries(line.split('\t').map((cell, i) => [header[i] ?? `column${i}`, cell.trim()])))
}

/** The paths of the tables in a folder, in the order of their names. */
export function tablesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .map(name => `${folder}/${name}`)
}
