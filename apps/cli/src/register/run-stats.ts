import type { Stats } from '@marsad/register'
import type { ExitCode } from '../exit-code.ts'
import { Page } from '../explain/page.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { withRegister } from './with-register.ts'

const WIDTH = 100

/**
 * `marsad stats`: prints how much a register holds.
 *
 * @example process.exitCode = await runStats({ db: 'marsad.db' })
 */
export async function runStats({ db, json = false }: { readonly db: string; readonly json?: boolean }): Promise<ExitCode> {
  return withRegister({ db, access: 'read', problems: new Problems() }, async register => {
    const stats = await register.stats()
    await openStdoutSink().write(json ? `${JSON.stringify(stats)}\n` : layOutStats(stats))
  })
}

function layOutStats(stats: Stats): string {
  const { reports, texts, captures, outlets, uncoded, versions, events, reviewed, incidents, toLink } = stats
  const page = new Page({ isolate: false, width: WIDTH })
  const days = stats.firstDay === null ? '' : `${stats.firstDay} – ${stats.lastDay}`
  page.table(0, [
    [
      'reports',
      figure(reports),
      `${figure(texts)} texts and ${figure(reports - texts)} copies of them, of ${figure(outlets)} outlets, in ${figure(captures)} captures`,
    ],
    ['events', figure(events), [days, `${figure(reviewed)} reviewed`].filter(Boolean).join(', ')],
    ['incidents', figure(incidents), toLink > 0 ? `${figure(toLink)} events wait to be linked` : ''],
    ['tallies', figure(stats.tallies), ''],
    ['relations', figure(stats.relations), ''],
    ['control', figure(stats.control), ''],
    ['decisions', figure(stats.decisions), ''],
    ['releases', figure(stats.releases), ''],
    ['size', megabytes(stats.bytes), `${megabytes(stats.receivedBytes)} received, ${megabytes(stats.packedBytes)} packed`],
    ...versions.map(({ coder, tables, codings }) => ['coded by', coder, `tables ${tables}: ${figure(codings)} texts`]),
    ...(uncoded > 0 ? [['uncoded', figure(uncoded), 'texts; the next marsad add codes them']] : []),
  ])
  return page.text()
}

const figure = (count: number) => count.toLocaleString('en')
const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
