import { Command } from 'commander'
import { dbOption, jsonOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly json?: true
}

const HELP = `
Examples:
  $ marsad show 1f3a5b7c9d0e2f46.1
  $ marsad show 1f3a5b7c9d0e2f46
  $ marsad show march:17 --json

An event is shown with the words of each field, what the coder reads where something else was decided, and the decisions on it; an incident with its
accounts side by side; a report with where it was captured, its copies, its events and its text.`

/**
 * The command `marsad show`.
 *
 * @example program.addCommand(showCommand())
 */
export function showCommand(): Command {
  return new Command('show')
    .summary('show a report, an event or an incident')
    .description('Shows what a register holds under an id: a report, an event or an incident.')
    .argument('<ids...>', 'keys as marsad search gives them, or names of reports')
    .addOption(dbOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (ids: string[], flags: Flags) => {
      const { runShow } = await import('../show/run-show.ts')
      process.exitCode = await runShow(ids, flags)
    })
}
