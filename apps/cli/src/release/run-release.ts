import type { Register } from '@marsad/register'
import type { ExitCode } from '../exit-code.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { withRegister } from '../register/with-register.ts'
import { readQuery } from '../search/read-query.ts'

export interface MakeReleaseOptions {
  readonly db: string
  readonly by: string
  readonly query?: string
  readonly note?: string
}

/**
 * `marsad release make`: makes a release and prints what it holds.
 *
 * @throws UsageError where the query cannot be read
 * @example process.exitCode = await makeRelease('2016-05', { db: 'marsad.db', by: 'Salma' })
 */
export async function makeRelease(name: string, { db, by, query = '', note = '' }: MakeReleaseOptions): Promise<ExitCode> {
  const asked = readQuery(query)
  return withRegister({ db, access: 'write', problems: new Problems() }, async register => {
    const { n, events, hash } = await register.releases.create({ name, by, at: new Date().toISOString(), note, query: asked })
    const changes = await register.releases.changes(name)
    const count = (kind: string) => changes.filter(({ change }) => change === kind).length.toLocaleString('en')
    await openStdoutSink().write(
      `release ${name}, number ${n}: ${events.toLocaleString('en')} events\n${count('added')} added, ${count('changed')} changed, ${count('removed')} removed\nsha256 ${hash}\n`,
    )
  })
}

/** A line for people and the value behind it for machines. */
type Row = readonly [text: string, value: unknown]

/**
 * `marsad release list`, `changes`, `deletions` and `events`.
 *
 * @example process.exitCode = await readRelease('list', null, { db: 'marsad.db' })
 */
export async function readRelease(
  what: 'list' | 'changes' | 'deletions' | 'events',
  name: string | null,
  { db, json = false }: { readonly db: string; readonly json?: boolean },
): Promise<ExitCode> {
  return withRegister({ db, access: 'read', problems: new Problems() }, async register => {
    const sink = openStdoutSink()
    for await (const [text, value] of rowsOf(register, what, name ?? ''))
      await sink.write(json || what === 'events' ? `${JSON.stringify(value)}\n` : `${text}\n`)
  })
}

async function* rowsOf(register: Register, what: string, name: string): AsyncGenerator<Row> {
  const { releases } = register
  if (what === 'list')
    for (const release of await releases.list())
      yield [`${release.at.slice(0, 10)}  ${release.name}  ${release.events} events, by ${release.by}  ${release.note}`.trimEnd(), release]
  else if (what === 'changes')
    for (const change of await releases.changes(name)) yield [`${change.event}  ${change.change}  ${change.fields.join(', ')}  (${change.why})`, change]
  else if (what === 'deletions') for (const gone of await releases.deletions(name)) yield [`${gone.event}  since ${gone.since}  (${gone.why})`, gone]
  else
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof releases.events>> = await releases.events(name, { cursor, limit: 200 })
      for (const event of page.rows) yield ['', event]
      cursor = page.next
      if (cursor === null) return
    }
}
