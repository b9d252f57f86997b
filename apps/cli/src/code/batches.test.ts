import type { Report } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { batchReports } from './batches.ts'

async function sizes(lengths: number[]): Promise<number[][]> {
  async function* reports(): AsyncGenerator<Report> {
    for (const length of lengths) yield { doc: 'r', text: 'ن'.repeat(length) }
  }
  const out: number[][] = []
  for await (const batch of batchReports(reports())) out.push(batch.map(({ text }) => text.length))
  return out
}

describe('batchReports', () => {
  it('puts 64 short reports together', async () => {
    expect((await sizes(Array(150).fill(10))).map(batch => batch.length)).toEqual([64, 64, 22])
  })

  it('leaves a long report to itself', async () => {
    expect(await sizes([10, 300_000, 10, 200_000, 100_000])).toEqual([[10], [300_000], [10, 200_000], [100_000]])
  })

  it('makes no batch of nothing', async () => {
    expect(await sizes([])).toEqual([])
  })
})
