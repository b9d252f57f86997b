import { availableParallelism } from 'node:os'
import { FORMATS, type Format } from '@marsad/formats'
import { Command, Option } from 'commander'
import { UsageError } from '../exit-code.ts'
import { parseDay, parseJobs } from './arguments.ts'

interface Flags {
  readonly format?: Format
  readonly output?: string
  readonly published?: string
  readonly jobs: number
  readonly bom?: true
  readonly quiet?: true
}

const HELP = `
Inputs:
  .txt           one report, in UTF-8, UTF-16, windows-1256 or ISO-8859-6
  .html, .htm    one web page: its headline, main text, day of publication and outlet
  .jsonl         one report a line: {"doc", "text", "published"?, "outlet"?, "title"?, "url"?}
  a folder       all of these in it and below it, in the order of their names
  -              standard input: JSON Lines, or one report as text or HTML

Formats:
  codings        JSON Lines, one report a line, every field with its words (default, save on a terminal)
  acled          CSV in the shape of ACLED's 31 columns
  ged            CSV in the shape of the 49 columns of UCDP's GED
  geojson        one feature an event, for map programs
  table          one line an event, for people (default on a terminal)

Examples:
  $ marsad code reports/ > codings.jsonl
  $ marsad code reports/ --format acled --bom --output events.csv
  $ marsad code report.html --published 2016-05-13
  $ cat reports.jsonl | marsad code - --jobs 4 | head -1

The output is in input order and the same whatever --jobs. What cannot be read is told on standard error
with its file and line; the rest is coded. A file given to --output is written whole or not at all.`

/**
 * The command `marsad code`.
 *
 * @example program.addCommand(codeCommand())
 */
export function codeCommand(): Command {
  return new Command('code')
    .summary('code reports into events')
    .description('Reads Arabic reports and codes them into events, tallies, relations and control, each with the words it was read from.')
    .argument('<paths...>', 'files and folders of reports; - is standard input')
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(FORMATS))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-p, --published <date>', 'day of publication (YYYY-MM-DD) of reports that come without one', parseDay)
    .addOption(new Option('-j, --jobs <n>', 'threads').argParser(parseJobs).default(availableParallelism(), 'one a core'))
    .option('--bom', 'begin CSV with a byte order mark, as Excel needs')
    .option('-q, --quiet', 'print errors only, no warnings, notes or progress')
    .addHelpText('after', HELP)
    .action(async (paths: string[], flags: Flags) => {
      if (flags.bom && flags.format !== 'acled' && flags.format !== 'ged') throw new UsageError('--bom is for --format acled and ged')
      if (paths.filter(path => path === '-').length > 1) throw new UsageError('standard input (-) can be read once only')
      const { runCode } = await import('../code/run-code.ts')
      const { output, ...rest } = flags
      process.exitCode = await runCode(paths, output === undefined || output === '-' ? rest : { ...rest, output })
    })
}
