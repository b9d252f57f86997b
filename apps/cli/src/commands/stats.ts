import { Command } from 'commander'
import { dbOption, jsonOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly json?: true
}

const HELP = `
Examples:
  $ marsad stats
  $ marsad stats --db yemen.db --json`

/**
 * The command `marsad stats`.
 *
 * @example program.addCommand(statsCommand())
 */
export function statsCommand(): Command {
  return new Command('stats')
    .summary('how much a register holds')
    .description('Counts what a register holds: reports, events, decisions, which coder read them, how large it is.')
    .addOption(dbOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const { runStats } = await import('../register/run-stats.ts')
      process.exitCode = await runStats(flags)
    })
}
