import { Command } from 'commander'
import { dbOption, jsonOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly json?: true
}

const HELP = `
Every event is weighed against those near it in place and time; a decision (marsad decide merge, split) always holds.
The result does not depend on the order in which reports came, and a second run changes nothing.

Examples:
  $ marsad link
  $ marsad link --db yemen.db --json`

/**
 * The command `marsad link`.
 *
 * @example program.addCommand(linkCommand())
 */
export function linkCommand(): Command {
  return new Command('link')
    .summary('put together the events that tell one incident')
    .description('Links the events of a register to incidents: one for each thing that happened, with every account of it side by side.')
    .addOption(dbOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const { runLink } = await import('../register/run-link.ts')
      process.exitCode = await runLink(flags)
    })
}
