import { createHash } from 'node:crypto'
import { RegisterError } from '../errors.ts'
import { reportKey, rowId } from '../ids.ts'
import { pack } from '../pack.ts'
import type { CapturedBytes, PutResult, ReceivedReport } from '../received.ts'
import { findText } from '../reports/text-at.ts'
import type { Connection } from './connection.ts'
import type { CopyGroups } from './copy-groups.ts'
import type { WordWriter } from './word-writer.ts'

const INSERT_REPORT = `INSERT INTO reports (id, key, doc, published, outlet, title, url, author, language, read_from, copy_of, text, text_at, archive)
  VALUES (${Array(14).fill('?').join(', ')})`

/** Writes reports with the bytes that they came in. */
export class ReportWriter {
  readonly #connection: Connection
  readonly #words: WordWriter
  readonly #groups: CopyGroups

  constructor(connection: Connection, words: WordWriter, groups: CopyGroups) {
    this.#connection = connection
    this.#words = words
    this.#groups = groups
  }

  /** Writes a report unless it is known; notes where this copy of it was captured. */
  put(received: ReceivedReport): Omit<PutResult, 'codedAs'> & { readonly id: number } {
    const key = reportKey(received.report)
    const archive = this.#archive(received.capture)
    const known = this.#connection.prepare('SELECT id FROM reports WHERE key = ?').get(key) as { id: number } | undefined
    const id = known?.id ?? this.#insert(key, archive, received)
    const { kind, path, entry, line, capturedAt } = received.source
    this.#connection.prepare('INSERT OR IGNORE INTO captures VALUES (?, ?, ?, ?, ?, ?, ?)').run(id, archive, kind, path, entry ?? '', line ?? 0, capturedAt)
    return { key, id, outcome: known ? 'known' : 'new' }
  }

  #insert(key: string, archive: number, { report, readFrom, source, capture, signature }: ReceivedReport): number {
    const id = this.#freeId(rowId(report.published, key))
    const at = findText(report.text, source, capture)
    const { doc, published, outlet, title, url, author, language } = report
    this.#connection
      .prepare(INSERT_REPORT)
      .run(
        id,
        key,
        doc,
        published ?? null,
        outlet ?? null,
        title ?? null,
        url ?? null,
        author ?? null,
        language ?? null,
        readFrom ? JSON.stringify(readFrom) : null,
        id,
        at === null ? pack(report.text) : null,
        at,
        archive,
      )
    this.#words.putReport(id, title ? `${title} . ${report.text}` : report.text)
    if (signature) this.#groups.add(id, signature)
    return id
  }

  #archive({ bytes, sha256, contentType }: CapturedBytes): number {
    const hash = Buffer.from(sha256, 'hex')
    const known = this.#connection.prepare('SELECT id FROM archive WHERE sha256 = ?').get(hash) as { id: number } | undefined
    if (known) return known.id
    if (!createHash('sha256').update(bytes).digest().equals(hash))
      throw new RegisterError('conflict', `a capture is not what its SHA-256 ${sha256} says`, 'hash the bytes that are handed over')
    const insert = this.#connection.prepare('INSERT INTO archive (sha256, content_type, size, bytes) VALUES (?, ?, ?, ?)')
    return Number(insert.run(hash, contentType, bytes.byteLength, pack(bytes)).lastInsertRowid)
  }

  #freeId(id: number): number {
    const taken = this.#connection.prepare('SELECT 1 FROM reports WHERE id = ?')
    while (taken.get(id)) id++
    return id
  }
}
