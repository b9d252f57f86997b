import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOpener } from './open-browser.ts'

describe('findOpener', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'marsad-'))
    writeFileSync(join(folder, 'xdg-open'), '')
    chmodSync(join(folder, 'xdg-open'), 0o755)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('knows the systems', () => {
    expect(findOpener('darwin', {})?.command).toBe('open')
    expect(findOpener('win32', {})?.command).toBe('rundll32')
    expect(findOpener('linux', { DISPLAY: ':0', PATH: `:/none:${folder}` })?.command).toBe('xdg-open')
  })

  it('finds none without a desktop, or without the program', () => {
    expect(findOpener('linux', { PATH: folder })).toBeNull()
    expect(findOpener('linux', { DISPLAY: ':0', PATH: '/none' })).toBeNull()
  })
})
