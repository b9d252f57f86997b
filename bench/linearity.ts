import { createCoder } from '@marsad/coder'
import type { Corpus } from './corpus.ts'
import { bestOf, figure } from './measure.ts'

const SIZES = [1, 2, 4, 10]

/** One report of 1, 2, 4 and 10 MB, made of the corpus's texts one after another: seconds, and milliseconds a megabyte. */
export function linearityRows({ reports }: Corpus): string[][] {
  const rows: string[][] = []
  for (const size of SIZES) {
    const text = ofSize(
      reports.map(report => report.text),
      size * 1_000_000,
    )
    const coder = createCoder()
    const seconds = bestOf(2, () => {
      coder.code({ doc: 'long', text, published: '2015-08-07' })
    })
    rows.push([`${size} MB`, figure(seconds, 2), figure((seconds * 1000) / size)])
  }
  return rows
}

function ofSize(texts: readonly string[], bytes: number): string {
  const parts: string[] = []
  for (let size = 0, i = 0; size < bytes; i++) {
    const part = texts[i % texts.length]!
    parts.push(part)
    size += Buffer.byteLength(part) + 1
  }
  return parts.join('\n')
}
