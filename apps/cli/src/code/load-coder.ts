import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Lookups } from '@marsad/formats'
import coderPackage from '../../../../packages/coder/package.json' with { type: 'json' }
import type { BatchCoder } from './code-batch.ts'

/** Beside the built program stands a copy of the compiled tables; the source reads the coder's own. */
const TABLES = new URL(import.meta.url.endsWith('.ts') ? '../../../../packages/coder/src/generated/tables.bin' : './tables.bin', import.meta.url)

/**
 * Reads the coder's tables into memory that threads can share. As a file they cost less to load than as a module.
 *
 * @example await loadCoder(readSharedTables())
 */
export function readSharedTables(): Uint8Array {
  const file = openSync(TABLES, 'r')
  try {
    const tables = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size))
    for (let at = 0; at < tables.length; ) at += readSync(file, tables, at, tables.length - at, at)
    return tables
  } finally {
    closeSync(file)
  }
}

/**
 * Builds the coder, which takes a moment: only when there is something to code.
 *
 * @example (await loadCoder(readSharedTables())).code({ doc: 'a', text: 'قتل جندي' })
 */
export async function loadCoder(tables: Uint8Array): Promise<BatchCoder> {
  const { openCoder } = await import('@marsad/coder/with-tables')
  const coder = openCoder(tables)
  return { code: report => coder.code(report), lookups: coder }
}

/**
 * The names behind the ids of codings, which writers of formats need.
 *
 * @example (await loadLookups()).actorInfo('houthis')?.name
 */
export async function loadLookups(): Promise<Lookups> {
  return (await loadCoder(readSharedTables())).lookups
}

/**
 * Which coder this is and which tables it has.
 *
 * @example (await coderVersion()).coder // '0.1.0'
 */
export async function coderVersion(): Promise<{ readonly coder: string; readonly tables: string }> {
  const { openCoder } = await import('@marsad/coder/with-tables')
  return { coder: coderPackage.version, tables: openCoder(readSharedTables()).version }
}
