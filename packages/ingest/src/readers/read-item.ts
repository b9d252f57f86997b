import { type FileKind, HEAD_BYTES, kindByContent, kindByMediaType } from '../input/file-kind.ts'
import { peekStream } from '../input/stream.ts'
import { type Context, failureAt, type Item } from '../item.ts'
import { MAX_DEPTH } from '../limits.ts'
import type { Outcome } from '../outcome.ts'
import { readJsonl } from './jsonl.ts'
import { readSingle } from './single.ts'

/** Reads an item of any kind; readers of the rarer kinds are loaded when the first of their kind comes. */
export async function* readItem(item: Item, context: Context): AsyncGenerator<Outcome> {
  if (item.depth > MAX_DEPTH) {
    yield failureAt(item, `there are more than ${MAX_DEPTH} archives or lists inside one another`, 'Unpack the outer ones first')
    return
  }
  const { kind, item: own } = await tellKind(item, context)
  if (kind === 'text' || kind === 'html') yield* readSingle(own, kind, context)
  else if (kind === 'jsonl') yield* readJsonl(own, context)
  else yield* (await READERS[kind]())(own, context)
}

type Reader = (item: Item, context: Context) => AsyncGenerator<Outcome>

const READERS: Readonly<Record<Exclude<FileKind, 'text' | 'html' | 'jsonl' | 'xml'>, () => Promise<Reader>>> = Object.freeze({
  json: async () => (await import('./json.ts')).readJson,
  csv: async () => tableReader('csv'),
  tsv: async () => tableReader('tsv'),
  feed: async () => (await import('./feed.ts')).readFeed,
  opml: async () => (await import('./links.ts')).readOpml,
  sitemap: async () => (await import('./links.ts')).readSitemap,
  urls: async () => (await import('./links.ts')).readUrls,
  warc: async () => (await import('./warc.ts')).readWarc,
  zip: async () => (await import('./zip.ts')).readZip,
  gzip: async () => (await import('./gzip.ts')).readGzip,
})

async function tableReader(kind: 'csv' | 'tsv'): Promise<Reader> {
  const { readTable } = await import('./table.ts')
  return (item, context) => readTable(item, kind, context)
}

interface Told {
  readonly kind: Exclude<FileKind, 'xml'>
  readonly item: Item
}

/** The kind by the name, by what the server called it, else by the content. */
async function tellKind(item: Item, { options }: Context): Promise<Told> {
  const named = item.as ?? kindByMediaType(item.contentType)
  // A list of addresses may well be called .txt; where nothing may be fetched, it is as good as any text.
  const isSure = named !== null && named !== 'xml' && !(named === 'text' && options.fetcher) && !(named === 'html' && item.url !== null)
  if (isSure) return { kind: named, item }
  let { head, all } = await peekStream(item.pieces())
  if (/^\s*(?:\xef\xbb\xbf)?</.test(head.toString('latin1'))) ({ head, all } = await peekStream(all, HEAD_BYTES))
  const seen = kindByContent(head)
  const { file: _, ...rest } = item
  return { kind: choose(named, seen), item: { ...rest, ...(seen === 'zip' && item.file !== undefined && { file: item.file }), pieces: () => all } }
}

/** What a name and a content together say. */
function choose(named: FileKind | null, seen: FileKind): Exclude<FileKind, 'xml'> {
  if (named === null) return seen as Exclude<FileKind, 'xml'>
  if (named === 'text') return seen === 'urls' ? 'urls' : 'text'
  // Servers send feeds as HTML, and pages as XML.
  const isList = seen === 'feed' || seen === 'opml' || seen === 'sitemap'
  return isList ? seen : 'html'
}
