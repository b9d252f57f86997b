import { Command, InvalidArgumentError } from 'commander'
import { dbOption, jsonOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly deep?: true
  readonly expect?: { readonly count: number; readonly head: string }
  readonly json?: true
}

const HELP = `
Examples:
  $ marsad audit
  $ marsad audit --deep
  $ marsad audit --expect 42:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

Checked are the chain of hashes over the decisions, that every event stands as its decisions say, that each release holds what it held, and with
--deep that the file is whole and the archived bytes are what was received. Exit code 1 if anything is not as it was written.
Keep the number and hash that an audit prints elsewhere: given to a later one, they show that no decision was cut off at the end.`

/**
 * The command `marsad audit`.
 *
 * @example program.addCommand(auditCommand())
 */
export function auditCommand(): Command {
  return new Command('audit')
    .summary('check that nothing was changed behind the register’s back')
    .description('Checks that decisions, events, releases and archived bytes of a register are as they were written.')
    .addOption(dbOption())
    .option('--deep', 'check the pages of the file and the archived bytes too')
    .option('--expect <count:hash>', 'the number and hash of decisions that an earlier audit printed', parseExpected)
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const { runAudit } = await import('../register/run-audit.ts')
      process.exitCode = await runAudit(flags)
    })
}

function parseExpected(value: string): { count: number; head: string } {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(value)
  if (!match) throw new InvalidArgumentError('It must be a number and a hash as marsad audit prints them: 42:9f86….')
  return { count: Number(match[1]), head: match[2]! }
}
