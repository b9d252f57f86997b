import type { ExitCode } from '../exit-code.ts'
import { Page } from '../explain/page.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { withRegister } from './with-register.ts'

const WIDTH = 100

/**
 * `marsad link`: links the events of a register to incidents and prints how many there are and how many changed.
 *
 * @example process.exitCode = await runLink({ db: 'marsad.db' })
 */
export async function runLink({ db, json = false }: { readonly db: string; readonly json?: boolean }): Promise<ExitCode> {
  return withRegister({ db, access: 'write', problems: new Problems() }, async register => {
    const { linkRegister } = await import('@marsad/register')
    const linked = await linkRegister(register.links)
    const page = new Page({ isolate: false, width: WIDTH })
    page.table(0, [
      ['events', figure(linked.events), ''],
      ['incidents', figure(linked.incidents), `${figure(linked.written)} new or changed, ${figure(linked.gone)} gone`],
    ])
    await openStdoutSink().write(json ? `${JSON.stringify(linked)}\n` : page.text())
  })
}

const figure = (count: number) => count.toLocaleString('en')
