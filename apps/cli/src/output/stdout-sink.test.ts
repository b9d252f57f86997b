import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { OutputError, ReaderGone } from './sink.ts'
import { openStdoutSink } from './stdout-sink.ts'

const failing = (code: string) => new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) })

describe('openStdoutSink', () => {
  it('waits for a slow reader', async () => {
    const got: string[] = []
    const slow = new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => void setTimeout(() => done(got.push(chunk) < 0 ? new Error() : null), 5),
    })
    const sink = openStdoutSink(slow)
    await sink.write('one')
    expect(got).toEqual(['one'])
    await sink.write('')
    await sink.write('two')
    expect(got).toEqual(['one', 'two'])
  })

  it('tells a reader that left from a disk that is full', async () => {
    await expect(openStdoutSink(failing('EPIPE')).write('x')).rejects.toBeInstanceOf(ReaderGone)
    const full = openStdoutSink(failing('ENOSPC')).write('x')
    await expect(full).rejects.toBeInstanceOf(OutputError)
    await expect(full).rejects.toThrow('the disk is full')
  })
})
