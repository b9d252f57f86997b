import { chmodSync, copyFileSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { canonicalDump } from '../kills/canonical-dump.ts'
import { manyReports } from './many-reports.ts'
import { folderOf, marsad, shell } from './marsad.ts'

const NOBODY = process.getuid?.() === 0 ? { uid: 65534 } : {}
const sound = folderOf({ 'in.jsonl': manyReports(60), 'more.jsonl': manyReports(400, 8) })
if (marsad(['add', 'in.jsonl'], { cwd: sound }).code !== 0) throw new Error('the sound register could not be made')

/** A folder with a copy of a sound register. */
function copy(): { folder: string; db: string } {
  const folder = folderOf({})
  for (const name of ['marsad.db', 'more.jsonl']) copyFileSync(join(sound, name), join(folder, name))
  return { folder, db: join(folder, 'marsad.db') }
}

/** Nothing but one line that names the file and a remedy, and exit code 1. */
function expectError({ code, err }: { code: number | null; err: string }, message: RegExp): void {
  expect(err).toMatch(message)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
}

describe('a register that cannot be used is named, with what to do', () => {
  it('the disk is full: what fitted is whole, and the next run goes on', () => {
    const { folder } = copy()
    // A limit on the size of files is as good as a full disk, and takes no disk to try.
    const limited = shell('trap "" XFSZ; ulimit -f 900; $MARSAD add more.jsonl --quiet', folder)
    expectError(limited, /^marsad: error: marsad\.db: .*\. .*(?:space|disk).*\.\n$/)
    expect(marsad(['audit', '--deep'], { cwd: folder }).code).toBe(0)
    expect(marsad(['add', 'more.jsonl'], { cwd: folder }).code).toBe(0)
    const { folder: other } = copy()
    marsad(['add', 'more.jsonl'], { cwd: other })
    expect(canonicalDump(join(folder, 'marsad.db'))).toEqual({ ...canonicalDump(join(other, 'marsad.db')), captures: expect.any(String) })
  })

  it('it may be read only', () => {
    const { folder, db } = copy()
    chmodSync(folder, 0o755)
    chmodSync(db, 0o444)
    const before = readFileSync(db)
    expectError(
      marsad(['add', 'more.jsonl', '--quiet'], { cwd: folder, ...NOBODY }),
      /error: marsad\.db: the register cannot be written\. Check the permissions/,
    )
    expect(readFileSync(db).equals(before)).toBe(true)
  })

  it('another program is writing to it', () => {
    const { folder, db } = copy()
    const other = new Database(db)
    other.exec('BEGIN IMMEDIATE')
    try {
      expectError(
        marsad(['add', 'more.jsonl', '--quiet'], { cwd: folder }),
        /error: marsad\.db: another program is writing to the register\. Wait for it to end/,
      )
      // Readers are not in the way of writers, nor writers of readers.
      expect(marsad(['search', '--limit', '1'], { cwd: folder }).code).toBe(0)
    } finally {
      other.exec('ROLLBACK')
      other.close()
    }
  })

  it('two commands that write at once take turns', () => {
    const { folder } = copy()
    const both = shell('$MARSAD add more.jsonl --quiet & one=$!; $MARSAD add more.jsonl --quiet; two=$?; wait $one; echo $? $two', folder)
    expect(both).toMatchObject({ out: '0 0\n', err: '' })
    const { folder: other } = copy()
    marsad(['add', 'more.jsonl'], { cwd: other })
    expect(canonicalDump(join(folder, 'marsad.db'))).toEqual({ ...canonicalDump(join(other, 'marsad.db')), captures: expect.any(String) })
  })

  it('a newer version wrote it', () => {
    const { folder, db } = copy()
    const database = new Database(db)
    database.pragma('user_version = 99')
    database.close()
    for (const words of [['add', 'more.jsonl', '--quiet'], ['search'], ['recode', '--quiet']])
      expectError(marsad(words, { cwd: folder }), /error: marsad\.db: was written by a newer version of marsad .*\. Update marsad\.\n$/)
  })

  it('it is no register', () => {
    const folder = folderOf({ 'marsad.db': 'قتل جندي في تعز. '.repeat(1000), 'in.jsonl': manyReports(3) })
    expectError(marsad(['add', 'in.jsonl', '--quiet'], { cwd: folder }), /error: marsad\.db: the file is not a register\. Give the path of a register/)
    expect(readFileSync(join(folder, 'marsad.db'), 'utf8')).toContain('قتل جندي')
  })

  it('pages of it are damaged', () => {
    const { folder, db } = copy()
    const file = openSync(db, 'r+')
    for (let at = 8192 * 3; at < statSync(db).size; at += 8192) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, at)
    expectError(marsad(['add', 'more.jsonl', '--quiet'], { cwd: folder }), /error: marsad\.db: the register is damaged\. Restore it from a backup/)
    expectError(marsad(['search'], { cwd: folder }), /error: marsad\.db: the register is damaged\. Restore it from a backup/)
  })

  it('its folder is not there', () => {
    const folder = folderOf({ 'in.jsonl': manyReports(3) })
    expectError(
      marsad(['add', 'in.jsonl', '--quiet', '--db', 'no/marsad.db'], { cwd: folder }),
      /error: no\/marsad\.db: its folder does not exist\. Make the folder/,
    )
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })
})

describe('backup and restore', () => {
  it('bring a damaged register back', () => {
    const { folder, db } = copy()
    const dump = canonicalDump(db)
    expect(marsad(['backup', 'copy.db'], { cwd: folder })).toMatchObject({ code: 0, out: expect.stringMatching(/^copy\.db: checked\n/) })
    expectError(marsad(['backup', 'copy.db'], { cwd: folder }), /error: copy\.db: there is a file of that name\. Give another name/)
    writeFileSync(db, 'damaged')
    expectError(marsad(['restore', 'copy.db'], { cwd: folder }), /there is a file of that name/)
    expect(marsad(['restore', 'copy.db', '--replace'], { cwd: folder }).code).toBe(0)
    expect(canonicalDump(db)).toEqual(dump)
    expect(readFileSync(`${db}.replaced`, 'utf8')).toBe('damaged')
  })
})

describe('decisions, a newer coder, releases', () => {
  it('stand, are listed where the coder reads otherwise, and are released', () => {
    const { folder, db } = copy()
    const run = (...words: string[]) => marsad(words, { cwd: folder })
    const [one, two] = run('search', 'killed:>=1', '--limit', '2')
      .out.trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as { key: string }).key)
    expect(run('decide', one!, 'correct', 'killed=70..80', '--reason', 'second report', '--by', 'Salma').out).toBe(`decision 1: correct ${one}\n`)
    expect(run('release', 'make', 'first').out).toMatch(/^release first, number 1: \d+ events\n\d+ added, 0 changed, 0 removed\n/)
    expect(run('decide', two!, 'reject', '--reason', 'an exercise').code).toBe(0)
    const database = new Database(db)
    database.exec("UPDATE codings SET tables = 'older'")
    database.close()
    const recoded = run('recode')
    expect(recoded.err).toMatch(/note: \d\d texts coded anew/)
    expect(recoded.out).toMatch(new RegExp(`^${one} {2}killed: decided \\{"min":70,"max":80\\}, the coder reads \\{"min":\\d+,"max":\\d+\\}\\n$`))
    expect(run('recode').err).toContain('note: 0 texts coded anew')
    expect(run('show', one!).out).toMatch(/killed +70–80[\s\S]*Salma {2}correct killed = \{"min":70,"max":80\}: second report/)
    expect(run('release', 'make', 'second').out).toContain('0 added, 0 changed, 1 removed\n')
    expect(run('release', 'deletions', 'second').out).toBe(`${two}  since second  (decision 2: reject)\n`)
    expect(run('decide', '2', 'undo').code).toBe(0)
    expect(run('search', `report:${two!.slice(0, 16)}`).out).toContain(two)
    expect(run('audit').out).toMatch(/^all is as it was written\ndecisions 3:[0-9a-f]{64}\n$/)
    expectError(run('release', 'make', 'first'), /error: there is a release first\. Give the new one another name/)
  })

  it.each([
    [['decide', 'x', 'frobnicate']],
    [['decide', 'x', 'correct']],
    [['decide', 'x', 'correct', 'killed']],
    [['decide', 'x', 'accept', 'more']],
    [['decide', 'x', 'undo']],
    [['decide', 'x', 'assess', 'colour=red']],
    [['recode', 'colour:red']],
    [['audit', '--expect', '5']],
  ])('%j is wrong usage', words => {
    const { code, out } = marsad(words, { cwd: sound })
    expect([code, out]).toEqual([2, ''])
  })
})
