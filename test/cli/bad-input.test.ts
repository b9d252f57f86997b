import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codings, encode, folderOf, marsad, OTHER, REPORT, shell } from './marsad.ts'

/** One sound report beside one bad file: what is said of the bad one, and whether the sound one was coded. */
function beside(name: string, content: string | Uint8Array) {
  const folder = folderOf({ 'zz.txt': OTHER, [name]: content })
  const { code, out, err } = marsad(['code', '.'], { cwd: folder })
  return { code, err, docs: codings(out).map(({ doc }) => doc), events: codings(out).map(({ events }) => events.length) }
}

describe('what cannot be read is named, and the rest is coded', () => {
  it.each([
    ['an empty file', 'a.txt', '', /error: a\.txt: the file is empty\. /],
    ['a file of white space', 'a.txt', ' \n\t\n', /error: a\.txt: the file has no text\. /],
    ['a binary file', 'a.txt', randomBytes(10_000), /error: a\.txt: this is a binary file, not text\. Save its text as a \.txt file/],
    ['a PDF under a wrong name', 'a.txt', '%PDF-1.4\n%âãÏÓ', /error: a\.txt: this is a PDF document, not text\. /],
    ['an archive under a wrong name', 'a.jsonl', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), /error: a\.jsonl: this is a gzip archive, not JSON Lines\. /],
    ['a page without text', 'a.html', '<html><script>x()</script></html>', /error: a\.html: no text was found in the page\. /],
    ['an empty JSONL file', 'a.jsonl', '', /error: a\.jsonl: the file is empty\. /],
    ['JSON Lines in UTF-16', 'a.jsonl', Buffer.from('\ufeff{"doc":"a"}', 'utf16le'), /error: a\.jsonl: the file is in UTF-16\. .*iconv/],
  ])('%s', (_, name, content, message) => {
    const { code, err, docs } = beside(name, content)
    expect(err).toMatch(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(docs).toEqual(['zz'])
    expect(code).toBe(1)
  })

  it('a bad line of JSON Lines, by its number', () => {
    const { code, err, docs } = beside(
      'a.jsonl',
      `{"doc": "1", "text": ${JSON.stringify(REPORT)}}\n{"doc": "2", "text": \n{"doc": "3"}\n{"doc": "4", "text": ${JSON.stringify(REPORT)}}\n`,
    )
    expect(err).toMatch(/error: a\.jsonl:2: not valid JSON .*\nmarsad: error: a\.jsonl:3: text: /)
    expect(docs).toEqual(['1', '4', 'zz'])
    expect(code).toBe(1)
  })

  it('a line of 200 MB, without holding it', () => {
    const folder = folderOf({ 'zz.txt': OTHER })
    const file = openSync(join(folder, 'a.jsonl'), 'w')
    writeSync(file, '{"doc": "1", "text": "')
    const piece = Buffer.from('قتل جندي في تعز. '.repeat(40_000))
    for (let written = 0; written < 200 * 1024 * 1024; written += piece.length) writeSync(file, piece)
    writeSync(file, `"}\n{"doc": "2", "text": ${JSON.stringify(REPORT)}}\n`)
    closeSync(file)
    const { code, out, err } = shell('command time -f %M $MARSAD code .', folder)
    const [message, kilobytes] = err
      .trimEnd()
      .split('\n')
      .filter(line => !line.startsWith('Command exited'))
    expect(message).toMatch(/error: a\.jsonl:1: the line is longer than 40 MB\. Put line ends between the reports/)
    expect(codings(out).map(({ doc }) => doc)).toEqual(['2', 'zz'])
    expect(Number(kilobytes)).toBeLessThan(300_000)
    expect(code).toBe(1)
  })

  it('a report that is too large', () => {
    const { code, err, docs } = beside('a.txt', Buffer.alloc(33 * 1024 * 1024, 'قتل '))
    expect(err).toMatch(/error: a\.txt: the report is larger than 32 MB\. Cut it up/)
    expect(docs).toEqual(['zz'])
    expect(code).toBe(1)
  })

  it('what is not there', () => {
    const folder = folderOf({ 'zz.txt': OTHER, 'empty/readme.md': '' })
    const { code, out, err } = marsad(['code', 'missing.txt', 'empty', 'zz.txt'], { cwd: folder })
    expect(err).toMatch(/error: missing\.txt: cannot be read: no such file or folder\. .*\nmarsad: error: empty: there is no report in the folder\. /)
    expect(codings(out).map(({ doc }) => doc)).toEqual(['zz'])
    expect(code).toBe(1)
  })

  it('a folder and a file without permission', () => {
    const folder = folderOf({ 'closed/a.txt': REPORT, 'locked.txt': REPORT, 'zz.txt': OTHER })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'closed'), 0)
    chmodSync(join(folder, 'locked.txt'), 0)
    // To the superuser nothing is closed: ask as nobody.
    const { code, out, err } = marsad(['code', '.'], { cwd: folder, ...(process.getuid?.() === 0 && { uid: 65534 }) })
    chmodSync(join(folder, 'closed'), 0o755)
    expect(err).toMatch(/error: closed: the folder cannot be read: permission denied\. Give yourself permission/)
    expect(err).toMatch(/error: locked\.txt: cannot be read: permission denied\. Check the file/)
    expect(codings(out).map(({ doc }) => doc)).toEqual(['zz'])
    expect(code).toBe(1)
  })
})

describe('what is odd is coded, with a word about it', () => {
  it.each([
    ['windows-1256', encode(REPORT, 'windows-1256'), /note: a\.txt: read as windows-1256\./],
    ['ISO-8859-6', encode(REPORT.replaceAll('؟', ''), 'iso-8859-6'), /note: a\.txt: read as iso-8859-6\./],
    ['UTF-16', Buffer.from(`\ufeff${REPORT}`, 'utf16le'), /note: a\.txt: read as utf-16le\./],
    ['UTF-16 without a mark', Buffer.from(REPORT, 'utf16le'), /note: a\.txt: read as utf-16le\./],
    ['broken UTF-8', Buffer.concat([Buffer.from(REPORT), Buffer.from([0xd8])]), /warning: a\.txt: 1 stretches of bytes are not valid utf-8/],
    ['NUL', `${REPORT}\0${REPORT}`, /warning: a\.txt: there are NUL characters/],
    ['a text without Arabic', 'Five soldiers died.', /warning: a\.txt: there are no Arabic letters/],
  ])('%s', (name, content, message) => {
    const { code, err, docs, events } = beside('a.txt', content)
    expect(err).toMatch(message)
    expect(docs).toEqual(['a', 'zz'])
    if (name !== 'a text without Arabic') expect(events[0]).toBeGreaterThan(0)
    expect(code).toBe(0)
  })

  it('bidi controls, with offsets into the text as published', () => {
    const text = `\u202b${REPORT.replace('تعز', '\u200fتعز\u200f')}\u202c`
    const folder = folderOf({ 'a.txt': text })
    const { code, out } = marsad(['code', 'a.txt'], { cwd: folder })
    const [event] = codings(out)[0]!.events as unknown as { place: { text: string; span: [number, number] } }[]
    expect(code).toBe(0)
    expect(text.slice(...event!.place.span)).toBe(event!.place.text)
    expect(event!.place.text).toContain('تعز')
  })
})

describe('output that cannot be written', () => {
  const many = folderOf({ 'in.jsonl': Array.from({ length: 1000 }, (_, i) => `${JSON.stringify({ doc: `r${i}`, text: REPORT.repeat(3) })}\n`).join('') })

  it('a reader that leaves early is no error', () => {
    expect(shell('set -o pipefail; $MARSAD code in.jsonl --jobs 2 | head -1 | wc -l', many)).toMatchObject({ code: 0, out: '1\n', err: '' })
  })

  it('nor is one that leaves while more is coming in', () => {
    const { code, out, err } = shell('set -o pipefail; (cat in.jsonl; sleep 2) | $MARSAD code - --jobs 1 | head -1 | cut -c1-11', many)
    expect([code, out, err]).toEqual([0, '{"doc":"r0"\n', ''])
  })

  it('a full disk is named', () => {
    const { code, err } = shell('$MARSAD code in.jsonl > /dev/full', many)
    expect(err).toBe('marsad: error: standard output: cannot be written: the disk is full. Make room or choose another file with --output.\n')
    expect(code).toBe(1)
  })

  it('and nothing half-written is left of a file', () => {
    const folder = folderOf({ 'in.txt': REPORT })
    const full = marsad(['code', 'in.txt', '--output', '/dev/full'], { cwd: folder })
    expect(full.err).toContain('/dev/full: cannot be written: the disk is full')
    expect(full.code).toBe(1)
    // A limit on the size of files is as good as a full disk, and takes no disk to try.
    const limited = shell('trap "" XFSZ; ulimit -f 64; $MARSAD code ../*/in.jsonl in.txt --output out.jsonl', folder)
    expect(limited.code).toBe(1)
    expect(limited.err).toContain('out.jsonl: cannot be written: ')
    expect(readdirSync(folder)).toEqual(['in.txt'])
  })

  it('a folder that is not there is named', () => {
    const { code, err } = marsad(['code', 'in.jsonl', '--output', 'no/out.jsonl'], { cwd: many })
    expect(err).toMatch(/error: no\/out\.jsonl: cannot be written: no such file or folder\. /)
    expect(code).toBe(1)
  })
})

describe('wrong usage', () => {
  it.each([
    [['code']],
    [['code', 'x', '--format', 'xml']],
    [['code', 'x', '--jobs', 'many']],
    [['code', 'x', '--published', '13/5/2016']],
    [['code', 'x', '--bom']],
    [['explain']],
    [['frobnicate']],
    [[]],
  ])('%j ends with 2 and does nothing', words => {
    const { code, out, err } = marsad(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })

  it('help and version end with 0', () => {
    expect(marsad(['--help'])).toMatchObject({ code: 0, err: '' })
    expect(marsad(['help', 'code']).out).toContain('Examples:')
    expect(marsad(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
