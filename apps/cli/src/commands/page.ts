import { Command } from 'commander'
import { parseDay } from './arguments.ts'

interface Flags {
  readonly output: string
  readonly published?: string
  readonly open?: true
  readonly quiet?: true
}

const HELP = `
Inputs are those of «marsad code»: .txt, .html and .jsonl files, folders of them, - for standard input.

Examples:
  $ marsad page reports/ --open
  $ marsad page march.jsonl april.jsonl -o spring.html

The page is one file that needs no network and sends nothing anywhere: it holds the reports as published with their evidence
marked, their events as cards, a map and a table, in Arabic and English. Whoever has the file has the reports.`

/**
 * The command `marsad page`.
 *
 * @example program.addCommand(pageCommand())
 */
export function pageCommand(): Command {
  return new Command('page')
    .summary('code reports and show them in an HTML page')
    .description('Reads Arabic reports, codes them, and writes one HTML page that shows each report with its evidence, events, map and table.')
    .argument('<paths...>', 'files and folders of reports; - is standard input')
    .option('-o, --output <file>', 'the page', 'marsad.html')
    .option('-p, --published <date>', 'day of publication (YYYY-MM-DD) of reports that come without one', parseDay)
    .option('--open', 'open the page in the browser')
    .option('-q, --quiet', 'print errors only')
    .addHelpText('after', HELP)
    .action(async (paths: string[], flags: Flags) => {
      const { runPage } = await import('../page/run-page.ts')
      process.exitCode = await runPage(paths, flags)
    })
}
