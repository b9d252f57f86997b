import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ingest } from '@marsad/ingest'
import type { Report } from '@marsad/model'
import type { Corpus } from './corpus.ts'
import { MENU } from './main-text.ts'
import { figure } from './measure.ts'

const PAGES = 3_000

/** Reading alone, without coding and storing: the reports as JSON Lines, and as pages of some 100 kB in a web archive. */
export async function sourceRows({ reports }: Corpus): Promise<(readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
  try {
    const lines = join(folder, 'reports.jsonl')
    writeFileSync(lines, reports.map(report => `${JSON.stringify(report)}\n`).join(''))
    const archive = join(folder, 'pages.warc.gz')
    for (const [i, report] of reports.slice(0, PAGES).entries()) writeFileSync(archive, gzipSync(record(report, i)), { flag: 'a' })
    return [await measure('JSON Lines', lines), await measure('pages in a web archive', archive)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(what: string, path: string): Promise<readonly string[]> {
  const begin = performance.now()
  let [count, failures, memory] = [0, 0, 0]
  for await (const outcome of ingest([path], { languages: 'any' })) {
    if (outcome.kind === 'report') count++
    else if (outcome.kind === 'failure') failures++
    if (count % 100 === 0) memory = Math.max(memory, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - begin) / 1000
  return [what, `${figure(statSync(path).size / 1e6, 1)} MB`, figure(count / seconds), figure(failures), `${figure(memory / 1e6)} MB`]
}

function record({ title, text }: Report, i: number): Buffer {
  const paragraphs = text
    .split('\n')
    .map(line => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('')
  const body = `<!doctype html><html><head><meta charset="utf-8"><title>${title ?? ''}</title></head><body>${MENU}<article><h1>${title ?? ''}</h1>${paragraphs}</article></body></html>`
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`)
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${i}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http\r\n`
  return Buffer.concat([Buffer.from(`${head}Content-Length: ${block.length}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}
