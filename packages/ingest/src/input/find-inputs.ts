import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, join, normalize, resolve } from 'node:path'
import type { Failure } from '../outcome.ts'
import { systemReason } from '../system-reason.ts'
import { type FileKind, kindByName, stemOf } from './file-kind.ts'

/** One thing to read: a file with the id of the report in it, an address, or standard input. */
export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string; readonly doc: string /** null where only the content tells. */; readonly as: FileKind | null }
  | Failure

/**
 * The inputs behind the paths of a command line, in the order given, folders searched through in the order of their names.
 * A report's id is its file's name without the ending, below a folder with the way to it (`2014/march/aden`); where more is given than
 * one folder, the folder's own name stands before it. Hidden files and links to folders are passed over. What is not there is given as a failure.
 *
 * @param kinds the kinds of files that are taken from folders; all, if left out
 * @example [...findInputs(['reports', '-'])]
 */
export function* findInputs(paths: readonly string[], kinds?: ReadonlySet<FileKind>): Generator<Input> {
  const folderNames = new Map<string, number>()
  for (const path of paths) if (path !== '-') folderNames.set(folderName(path), (folderNames.get(folderName(path)) ?? 0) + 1)
  const given = new Set<string>()
  for (const path of paths) {
    if (path === '-') {
      yield { kind: 'stdin' }
      continue
    }
    if (/^https?:\/\//i.test(path)) {
      yield { kind: 'url', url: path }
      continue
    }
    let isFolder: boolean
    try {
      isFolder = statSync(path).isDirectory()
    } catch (error) {
      yield failure(path, `cannot be read: ${systemReason(error)}`, 'Check the path and its permissions')
      continue
    }
    if (isFolder) {
      const name = folderName(path)
      const prefix = paths.length === 1 ? '' : `${folderNames.get(name)! > 1 ? plainPath(path) : name}/`
      yield* searchFolder(path, prefix, kinds)
    } else {
      const stem = stemOf(path)
      const doc = given.has(stem) ? plainPath(path) : stem
      given.add(doc)
      yield { kind: 'file', path, doc, as: kindByName(path) }
    }
  }
}

function failure(path: string, cause: string, remedy: string): Failure {
  return { kind: 'failure', path, entry: null, line: null, cause, remedy }
}

function folderName(path: string): string {
  return basename(resolve(path))
}

/** A path without the parts that say nothing of the report. */
function plainPath(path: string): string {
  return normalize(path).replace(/^(?:\.{0,2}[/\\])+|[/\\]+$/g, '')
}

function* searchFolder(top: string, prefix: string, kinds: ReadonlySet<FileKind> | undefined): Generator<Input> {
  let found = false
  let denied = false
  // A stack of folders to read instead of recursion: depth is the user's, not ours, to choose.
  const open: { entries: Iterator<Entry>; path: string; prefix: string }[] = []
  function* enter(path: string, below: string): Generator<Failure> {
    try {
      open.push({ entries: entriesOf(path, kinds), path, prefix: below })
    } catch (error) {
      denied = true
      yield failure(path, `the folder cannot be read: ${systemReason(error)}`, 'Give yourself permission to read it (chmod +rx), or leave it out')
    }
  }
  yield* enter(top, prefix)
  while (open.length > 0) {
    const folder = open[open.length - 1]!
    const next = folder.entries.next()
    if (next.done) {
      open.pop()
      continue
    }
    const { name, doc, as } = next.value
    const path = join(folder.path, name)
    if (as === 'folder') yield* enter(path, `${folder.prefix}${name}/`)
    else {
      found = true
      yield { kind: 'file', path, doc: folder.prefix + doc, as }
    }
  }
  if (!found && !denied) yield failure(top, 'there is no report in the folder', `Reports are files that end in ${endings(kinds)}`)
}

const ENDINGS = Object.entries({ text: '.txt', html: '.html', jsonl: '.jsonl', csv: '.csv', feed: '.rss', warc: '.warc.gz', zip: '.zip or .wacz', gzip: '.gz' })

/** The endings of the kinds that are taken, for people. */
function endings(kinds: ReadonlySet<FileKind> | undefined): string {
  const names = ENDINGS.filter(([kind]) => kinds?.has(kind as FileKind) ?? true).map(([, ending]) => ending)
  return names.join(', ').replace(/, ([^,]*)$/, ' or $1')
}

interface Entry {
  readonly name: string
  readonly doc: string
  readonly as: FileKind | 'folder'
}

/** What of a folder is to be read, sorted by name, by code unit, so that the order is the same on every machine. */
function entriesOf(path: string, kinds: ReadonlySet<FileKind> | undefined): Iterator<Entry> {
  const entries: Entry[] = []
  const stems = new Map<string, number>()
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const as = entry.isDirectory() ? 'folder' : isFile(entry, path) ? kindByName(entry.name) : null
    if (as === null || (as !== 'folder' && kinds && !kinds.has(as))) continue
    const stem = stemOf(entry.name)
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
