import type { Entry, ZipFile } from 'yauzl'
import { type FileKind, kindByName, stemOf } from '../input/file-kind.ts'
import { GrowthGuard } from '../input/inflate.ts'
import { readAll } from '../input/stream.ts'
import { type Context, failureAt, type Item } from '../item.ts'
import { MAX_NESTED_BYTES, megabytes } from '../limits.ts'
import type { Outcome } from '../outcome.ts'
import { ReadError } from '../read-error.ts'
import { decodeText } from '../text/charset.ts'

const UTF8_NAME = 1 << 11

/**
 * Reads the reports in a ZIP archive, entry by entry; of a web archive (WACZ) the crawled pages. Nothing is ever written to the disk, so a name
 * that would lead out of the archive can do no harm; such an entry is refused all the same.
 */
export async function* readZip(item: Item, context: Context): AsyncGenerator<Outcome> {
  const yauzl = await import('yauzl')
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false }
  let zip: ZipFile
  try {
    zip = item.file !== undefined ? await yauzl.openPromise(item.file, options) : await yauzl.fromBufferPromise(await held(item), options)
  } catch (error) {
    throw asReadError(error)
  }
  const isWacz = /\.wacz$/i.test(item.name ?? item.entry ?? item.path)
  const guard = new GrowthGuard()
  guard.addIn(zip.fileSize)
  try {
    for await (const entry of zip.eachEntry()) {
      const name = await nameOf(entry)
      const kind = name.endsWith('/') ? null : kindByName(name)
      if (kind === null || (isWacz && kind !== 'warc') || isHidden(name)) continue
      yield* readEntry(item, entry, { name, kind, zip, guard, yauzl }, context)
    }
  } catch (error) {
    throw asReadError(error)
  } finally {
    zip.close()
  }
}

interface OpenEntry {
  readonly name: string
  readonly kind: FileKind
  readonly zip: ZipFile
  readonly guard: GrowthGuard
  readonly yauzl: typeof import('yauzl')
}

async function* readEntry(item: Item, entry: Entry, { name, kind, zip, guard, yauzl }: OpenEntry, context: Context): AsyncGenerator<Outcome> {
  const path = { ...item, entry: item.entry === null ? name : `${item.entry}!${name}` }
  const bad = yauzl.validateFileName(name) ?? (name.includes('\0') ? 'a NUL in the name' : null)
  if (bad !== null) {
    yield failureAt({ ...path, entry: JSON.stringify(path.entry) }, 'the name of the entry leads out of the archive or is no name', 'Pack the archive anew')
    return
  }
  if (entry.isEncrypted()) {
    yield failureAt(path, 'the entry is encrypted', 'Unpack the archive with its password first')
    return
  }
  if (!entry.canDecodeFileData()) {
    yield failureAt(path, 'the entry is packed in a way that cannot be read here', 'Unpack the archive first')
    return
  }
  const { file: _, name: __, ...rest } = path
  const pieces = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* guard.check(await zip.openReadStreamPromise(entry))
    } catch (error) {
      throw asReadError(error)
    }
  }
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : ''
  yield* context.open({ ...rest, as: kind, doc: `${item.doc}/${folder}${stemOf(name)}`, contentType: null, depth: item.depth + 1, pieces })
}

/** Names are in UTF-8 where the archive says so, else in whatever the packing machine used. */
async function nameOf(entry: Entry): Promise<string> {
  const raw = entry.fileName as unknown as Buffer
  const { text } = entry.generalPurposeBitFlag & UTF8_NAME ? { text: raw.toString('utf8') } : await decodeText(raw, false)
  return text.replaceAll('\\', '/')
}

function isHidden(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)\.[^./]/.test(name)
}

async function held(item: Item): Promise<Buffer> {
  const bytes = await readAll(item.pieces(), MAX_NESTED_BYTES)
  if (bytes === null)
    throw new ReadError(
      `an archive that is no file of its own may have ${megabytes(MAX_NESTED_BYTES)} at most`,
      'Save it as a file, or unpack the outer archive',
    )
  return bytes
}

/** What the library says of a damaged archive, for people. */
function asReadError(error: unknown): unknown {
  if (error instanceof ReadError || !(error instanceof Error) || (error as NodeJS.ErrnoException).code !== undefined) return error
  return new ReadError(`the ZIP archive is damaged (${error.message})`, 'Fetch or copy it again; what could be unpacked was read')
}
