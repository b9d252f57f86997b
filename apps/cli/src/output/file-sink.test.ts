import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFileSink } from './file-sink.ts'
import { OutputError } from './sink.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-sink-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('openFileSink', () => {
  it('puts a file into its place only when it is whole', async () => {
    const path = join(folder, 'out.csv')
    writeFileSync(path, 'before')
    const sink = openFileSink(path)
    await sink.write('one\n')
    await sink.write('اثنان\n')
    expect(readFileSync(path, 'utf8')).toBe('before')
    await sink.finish()
    expect(readFileSync(path, 'utf8')).toBe('one\nاثنان\n')
    expect(readdirSync(folder)).toEqual(['out.csv'])
  })

  it('names a folder that is a file', () => {
    writeFileSync(join(folder, 'plain'), '')
    expect(() => openFileSink(join(folder, 'plain', 'out.csv'))).toThrow(OutputError)
  })

  it('leaves nothing of a file that is given up', async () => {
    const sink = openFileSink(join(folder, 'out.csv'))
    await sink.write('half')
    sink.abort()
    expect(readdirSync(folder)).toEqual([])
  })

  it('writes through a link, and keeps the permissions of what stands there', async () => {
    const [target, link] = [join(folder, 'real.csv'), join(folder, 'link.csv')]
    writeFileSync(target, 'before')
    chmodSync(target, 0o600)
    symlinkSync(target, link)
    const sink = openFileSink(link)
    await sink.write('after')
    await sink.finish()
    expect(readFileSync(target, 'utf8')).toBe('after')
    expect(statSync(target).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).sort()).toEqual(['link.csv', 'real.csv'])
  })

  it('says why it cannot write', async () => {
    expect(() => openFileSink(join(folder, 'no', 'out.csv'))).toThrow(OutputError)
    expect(() => openFileSink(join(folder, 'no', 'out.csv'))).toThrow('no such file or folder')
    const sink = openFileSink('/dev/full')
    await expect(sink.write('text')).rejects.toThrow('the disk is full')
  })
})
