import { Command, Option } from 'commander'

interface Flags {
  readonly dir?: string
  readonly lang: 'en' | 'ar'
}

const HELP = `
What is checked:
  the number of columns and the spelling of codes; letters that only look Arabic (ک ی), tatweel, bidi and
  other controls; the same word twice under folding; clitics written into words; aliases that two actors
  share without a country to tell them apart (@YE); places without coordinates, or far from the others of
  their province or country.

Examples:
  $ marsad lexicon check
  $ marsad lexicon check --dir my-tables --lang ar`

/**
 * The command `marsad lexicon` with its subcommands.
 *
 * @example program.addCommand(lexiconCommand())
 */
export function lexiconCommand(): Command {
  const check = new Command('check')
    .summary('check the tables of words, actors and places')
    .description('Checks the tables that the coder is built from, and names the file and line of whatever is wrong. Exit code 1 if anything is.')
    .option('-d, --dir <folder>', 'folder of the tables (default: packages/coder/lexicon, looked for from here upwards)')
    .addOption(new Option('-l, --lang <language>', 'language of the messages').choices(['en', 'ar']).default('en'))
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const { runLexiconCheck } = await import('../lexicon-check/run-lexicon-check.ts')
      process.exitCode = await runLexiconCheck(flags)
    })
  return new Command('lexicon').summary('work on the tables').description('Work on the tables of words, actors and places.').addCommand(check)
}
