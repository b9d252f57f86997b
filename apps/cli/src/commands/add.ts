import { Command } from 'commander'
import { UsageError } from '../exit-code.ts'
import { parseDay } from './arguments.ts'
import { dbOption, jobsOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly published?: string
  readonly outlet?: string
  readonly jobs: number
  readonly again?: true
  readonly allowPrivate?: true
  readonly quiet?: true
}

const HELP = `
Sources:
  files          .txt, .html, .jsonl, .json, .csv, .tsv, feeds (.rss, .atom, .xml), .warc, and .gz, .zip and .wacz of these
  a folder       all of these in it and below it, in the order of their names
  an address     a page, a feed, a site map; a .txt of addresses and an .opml of feeds are followed
  -              standard input: JSON Lines, or one report as text or HTML

Examples:
  $ marsad add reports/
  $ marsad add archive.warc.gz march.jsonl.gz --db yemen.db
  $ marsad add https://example.org/feed.xml
  $ zcat dump.jsonl.gz | marsad add - --published 2016-05-13 --jobs 4

The bytes are kept as received, each content once; the text of a report is found out, near copies of it (syndicated, lightly edited)
are put together and coded once, with all outlets credited. Only Arabic is kept; other languages are counted and left out.
The run may be stopped or killed at any moment: run the same command again and it goes on where it was. Nothing is added twice.`

/**
 * The command `marsad add`.
 *
 * @example program.addCommand(addCommand())
 */
export function addCommand(): Command {
  return new Command('add')
    .summary('take reports into a register, coded and searchable')
    .description('Reads reports of any form, keeps what was received, codes each text once and writes its events into a register: one file.')
    .argument('<sources...>', 'files, folders and addresses of reports; - is standard input')
    .addOption(dbOption())
    .option('-p, --published <date>', 'day of publication (YYYY-MM-DD) of reports that come without one', parseDay)
    .option('--outlet <name>', 'outlet of reports that name none')
    .addOption(jobsOption())
    .option('--again', 'read again what was captured before, and fetch addresses anew')
    .option('--allow-private', 'let private, loopback and link-local addresses be fetched')
    .option('-q, --quiet', 'print errors only')
    .addHelpText('after', HELP)
    .action(async (sources: string[], flags: Flags) => {
      if (sources.filter(source => source === '-').length > 1) throw new UsageError('standard input (-) can be read once only')
      const { runAdd } = await import('../add/run-add.ts')
      process.exitCode = await runAdd(sources, flags)
    })
}
