import type { BatchCoder } from './code-batch.ts'

/**
 * Builds the coder, which takes a moment: only when there is something to code.
 *
 * @example (await loadCoder()).code({ doc: 'a', text: 'قتل جندي' })
 */
export async function loadCoder(): Promise<BatchCoder> {
  const { actorInfo, countryInfo, createCoder } = await import('@marsad/coder')
  const coder = createCoder()
  return { code: report => coder.code(report), lookups: { actorInfo, countryInfo } }
}

/**
 * The coder's tables in memory that threads can share.
 *
 * @example openCoder(await loadSharedTables()).code({ doc: 'a', text: 'قتل جندي' })
 */
export async function loadSharedTables(): Promise<Uint8Array> {
  const { builtInTables } = await import('@marsad/coder')
  const tables = builtInTables()
  const shared = new Uint8Array(new SharedArrayBuffer(tables.length))
  shared.set(tables)
  return shared
}
