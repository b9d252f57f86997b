import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, join, normalize, parse, resolve } from 'node:path'
import { type Problems, systemReason } from '../problems.ts'
import { type FileKind, kindByName } from './file-kind.ts'

/** One thing to read: a file with the id of the report in it, or standard input. */
export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly path: string; readonly doc: string /** null where only the content tells. */; readonly as: FileKind | null }

/**
 * The inputs behind the paths of a command line, in the order given, folders searched through in the order of their names.
 * A report's id is its file's name without the ending, below a folder with the way to it (`2014/march/aden`); where more is given than
 * one folder, the folder's own name stands before it. Hidden files and links to folders are passed over.
 *
 * @example [...findInputs(['reports', '-'], problems)]
 */
export function* findInputs(paths: readonly string[], problems: Problems): Generator<Input> {
  const folderNames = new Map<string, number>()
  for (const path of paths) if (path !== '-') folderNames.set(folderName(path), (folderNames.get(folderName(path)) ?? 0) + 1)
  const given = new Set<string>()
  for (const path of paths) {
    if (path === '-') {
      yield { kind: 'stdin' }
      continue
    }
    let isFolder: boolean
    try {
      isFolder = statSync(path).isDirectory()
    } catch (error) {
      problems.error(path, `cannot be read: ${systemReason(error)}`, 'Check the path and its permissions')
      continue
    }
    if (isFolder) {
      const name = folderName(path)
      const prefix = paths.length === 1 ? '' : `${folderNames.get(name)! > 1 ? plainPath(path) : name}/`
      yield* searchFolder(path, prefix, problems)
    } else {
      const stem = parse(path).name
      const doc = given.has(stem) ? plainPath(path) : stem
      given.add(doc)
      yield { kind: 'file', path, doc, as: kindByName(path) }
    }
  }
}

function folderName(path: string): string {
  return basename(resolve(path))
}

/** A path without the parts that say nothing of the report. */
function plainPath(path: string): string {
  return normalize(path).replace(/^(?:\.{0,2}[/\\])+|[/\\]+$/g, '')
}

function* searchFolder(top: string, prefix: string, problems: Problems): Generator<Input> {
  let found = false
  let denied = false
  // A stack of folders to read instead of recursion: depth is the user's, not ours, to choose.
  const open: { entries: Iterator<Entry>; path: string; prefix: string }[] = []
  const enter = (path: string, below: string) => {
    try {
      open.push({ entries: entriesOf(path), path, prefix: below })
    } catch (error) {
      denied = true
      problems.error(path, `the folder cannot be read: ${systemReason(error)}`, 'Give yourself permission to read it (chmod +rx), or leave it out')
    }
  }
  enter(top, prefix)
  while (open.length > 0) {
    const folder = open[open.length - 1]!
    const next = folder.entries.next()
    if (next.done) {
      open.pop()
      continue
    }
    const { name, doc, as } = next.value
    const path = join(folder.path, name)
    if (as === 'folder') enter(path, `${folder.prefix}${name}/`)
    else {
      found = true
      yield { kind: 'file', path, doc: folder.prefix + doc, as }
    }
  }
  if (!found && !denied) problems.error(top, 'there is no report in the folder', 'Reports are files that end in .txt, .html or .jsonl')
}

interface Entry {
  readonly name: string
  readonly doc: string
  readonly as: FileKind | 'folder'
}

/** What of a folder is to be read, sorted by name, by code unit, so that the order is the same on every machine. */
function entriesOf(path: string): Iterator<Entry> {
  const entries: Entry[] = []
  const stems = new Map<string, number>()
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const as = entry.isDirectory() ? 'folder' : isFile(entry, path) ? kindByName(entry.name) : null
    if (as === null) continue
    const stem = parse(entry.name).name
    if (as !== 'folder') stems.set(stem, (stems.get(stem) ?? 0) + 1)
    entries.push({ name: entry.name, doc: stem, as })
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  // a.txt beside a.html: both keep their endings.
  return entries.map(entry => (stems.get(entry.doc)! > 1 ? { ...entry, doc: entry.name } : entry)).values()
}

function isFile(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  try {
    return statSync(join(folder, entry.name)).isFile()
  } catch {
    // A link that leads nowhere is kept, so that reading it is reported.
    return true
  }
}
