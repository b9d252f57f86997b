import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderOf, marsad } from './marsad.ts'

const LEXICON = fileURLToPath(new URL('../../packages/coder/lexicon', import.meta.url))

describe('marsad lexicon check', () => {
  it('names file and line of what is wrong, in English and in Arabic', () => {
    const folder = mkdtempSync(join(tmpdir(), 'marsad-lexicon-'))
    cpSync(LEXICON, folder, { recursive: true })
    const nouns = readFileSync(join(folder, 'nouns.tsv'), 'utf8')
    const line = nouns.split('\n').length
    writeFileSync(join(folder, 'nouns.tsv'), `${nouns}kamin-2\tکمين ثان\t-\tm\tact\tact=ambush\tambush\n`)
    const english = marsad(['lexicon', 'check', '--dir', folder])
    expect(english.code).toBe(1)
    expect(english.out).toContain(`${join(folder, 'nouns.tsv')}:${line}: «کمين ثان» has the letter ک (U+06A9), which only looks like an Arabic one; write ك\n`)
    const arabic = marsad(['lexicon', 'check', '--dir', folder, '--lang', 'ar'])
    expect(arabic.code).toBe(1)
    expect(arabic.out).toContain(`nouns.tsv:${line}: في «کمين ثان» الحرف ک (U+06A9) وهو شبيه بالعربي فقط؛ اكتب ك\n`)
  })

  it('says where to find tables when there are none', () => {
    const nowhere = marsad(['lexicon', 'check'], { cwd: folderOf({}) })
    expect(nowhere.code).toBe(2)
    expect(nowhere.err).toContain('--dir')
    const missing = marsad(['lexicon', 'check', '--dir', 'no-such-folder'])
    expect(missing.code).toBe(1)
    expect(missing.err).toContain('no-such-folder: cannot be read: no such file or folder')
  })
})
