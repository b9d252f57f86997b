import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { binaryKind, kindByContent, kindByName } from './file-kind.ts'

describe('kinds of files', () => {
  it('go by the name', () => {
    expect(['a.txt', 'B.HTM', 'c.html', 'd.jsonl', 'e.ndjson', 'f.pdf', 'g'].map(kindByName)).toEqual(['text', 'html', 'html', 'jsonl', 'jsonl', null, null])
  })

  it('go by the content of a stream', () => {
    expect(kindByContent(Buffer.from('\ufeff \n{"doc": 1}'))).toBe('jsonl')
    expect(kindByContent(Buffer.from('\n<!DOCTYPE html>'))).toBe('html')
    expect(kindByContent(Buffer.from('<p dir=rtl>'))).toBe('text')
    expect(kindByContent(Buffer.from('قتل جندي'))).toBe('text')
    expect(kindByContent(Buffer.alloc(0))).toBe('text')
  })

  it('know binary files', () => {
    expect(binaryKind(Buffer.from('%PDF-1.7\n'))).toBe('a PDF document')
    expect(binaryKind(Buffer.from([0x50, 0x4b, 3, 4, 20]))).toBe('a ZIP archive or Office document')
    expect(binaryKind(randomBytes(4096))).toBe('a binary file')
  })

  it('do not take text with a few odd bytes for one', () => {
    expect(binaryKind(Buffer.from('قتل\0جندي \u202eفي\u202c تعز'))).toBe(null)
    expect(binaryKind(Buffer.alloc(0))).toBe(null)
  })
})
