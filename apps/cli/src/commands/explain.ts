import { Command, Option } from 'commander'
import { parseDay } from './arguments.ts'

interface Flags {
  readonly published?: string
  readonly json?: true
  readonly lang: 'en' | 'ar'
}

const HELP = `
Examples:
  $ marsad explain "قتل خمسة جنود بانفجار عبوة ناسفة في مدينة تعز أمس" --published 2016-05-13
  $ marsad explain report.txt | less
  $ marsad explain report.txt --json > seen.json`

/**
 * The command `marsad explain`.
 *
 * @example program.addCommand(explainCommand())
 */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('show what the coder saw in a report, and why')
    .description(
      'Prints what the coder saw: sentences, tokens with their clitics, mentions, frames, the words and the rule behind each field, and why a trigger gave no event.',
    )
    .argument('<text>', 'the text itself, or a file of any kind that "code" reads; - is standard input')
    .option('-p, --published <date>', 'day of publication (YYYY-MM-DD), if the report comes without one', parseDay)
    .option('--json', 'print it for machines, one report a line')
    .addOption(new Option('-l, --lang <language>', 'language of the reasons').choices(['en', 'ar']).default('en'))
    .addHelpText('after', HELP)
    .action(async (input: string, flags: Flags) => {
      const { runExplain } = await import('../explain/run-explain.ts')
      process.exitCode = await runExplain(input, flags)
    })
}
