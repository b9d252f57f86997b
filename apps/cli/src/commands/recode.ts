import { Command } from 'commander'
import { dbOption, jobsOption, jsonOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly jobs: number
  readonly json?: true
  readonly quiet?: true
}

const HELP = `
Examples:
  $ marsad recode
  $ marsad recode 'country:YE day:2015-01-01..'
  $ marsad recode --json | jq 'select(.isNew)'

Texts that this version of the coder and its tables have coded already are passed over, so that a run that was killed goes on where it was.
What people decided stands, whatever the coder now reads: where the two differ is listed on standard output; «new» are the differences
that a newer coding brought.`

/**
 * The command `marsad recode`.
 *
 * @example program.addCommand(recodeCommand())
 */
export function recodeCommand(): Command {
  return new Command('recode')
    .summary('read the texts of a register with this coder')
    .description('Codes the texts of a register that another version of the coder or its tables has read, and lists where it disagrees with decisions.')
    .argument('[query...]', 'only reports of events that this finds (as for marsad search); all, if left out')
    .addOption(dbOption())
    .addOption(jobsOption())
    .addOption(jsonOption())
    .option('-q, --quiet', 'print errors and disagreements only')
    .addHelpText('after', HELP)
    .action(async (query: string[], flags: Flags) => {
      const { runRecode } = await import('../recode/run-recode.ts')
      process.exitCode = await runRecode(query.join(' '), flags)
    })
}
