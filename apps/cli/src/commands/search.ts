import { FORMATS, type Format } from '@marsad/formats'
import { Command, InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../exit-code.ts'
import { dbOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly format?: Format | 'events'
  readonly output?: string
  readonly order: 'newest' | 'oldest' | 'deadliest'
  readonly limit?: number
  readonly cursor?: string
  readonly facets?: readonly string[]
  readonly reports?: true
  readonly bom?: true
}

const HELP = `
Queries:
  قصف الحوثي         both words, in any form: «تقصف», «والحوثيين», with or without hamza and harakat
  "سوق شعبي"         these words one after another       -مطار       without this word
  قصف | غارة         either of them                      صنع*        words that begin so
  type:armed_clash,attack   actor:houthis   doer:   target:   place:تعز   admin1:   country:YE   outlet:"…"
  status:denied   weapon:ied   review:accepted   report:KEY   incident:KEY      -country:YE excludes
  day:2015-03-01..2015-03-31   killed:>=10   injured:1..5   confidence:<0.5
  near:15.35,44.2,20km         box:43.5,13,45,14.5 (west, south, east, north)

Formats:
  events         JSON Lines, one event a line with its key, its words and what was decided (default, save on a terminal)
  table          one line an event (default on a terminal)
  codings, acled, ged, geojson: as for «marsad code»

Examples:
  $ marsad search 'قصف country:YE day:2015-03-01..2015-03-31'
  $ marsad search 'actor:houthis killed:>=10' --order deadliest --limit 20
  $ marsad search 'type:suicide_bomb' --facets country,month
  $ marsad search 'country:SY' --format acled --output syria.csv
  $ marsad search 'اغتيال outlet:"وكالة الساحل"' --reports

Rejected events are left out unless review: asks for them. On a terminal 50 events are shown and --cursor shows the next ones;
into a pipe or a file go all of them, unless --limit says how many.`

/**
 * The command `marsad search`.
 *
 * @example program.addCommand(searchCommand())
 */
export function searchCommand(): Command {
  return new Command('search')
    .summary('find events and reports')
    .description('Finds events by the words that tell them and by their fields, as coded and decided, in a register.')
    .argument('[query...]', 'what to find; everything, if left out')
    .addOption(dbOption())
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(['events', ...FORMATS]))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(new Option('--order <order>', 'which come first').choices(['newest', 'oldest', 'deadliest']).default('newest'))
    .option('-n, --limit <n>', 'as many at the most', parseLimit)
    .option('--cursor <cursor>', 'go on where an earlier page ended')
    .option('--facets <names>', 'count the events by these instead: type, actor, country, month …', value => value.split(','))
    .option('--reports', 'find reports instead of events, by words, outlet: and day:')
    .option('--bom', 'begin CSV with a byte order mark, as Excel needs')
    .addHelpText('after', HELP)
    .action(async (query: string[], flags: Flags) => {
      if (flags.bom && flags.format !== 'acled' && flags.format !== 'ged') throw new UsageError('--bom is for --format acled and ged')
      if (flags.reports && (flags.facets || (flags.format && flags.format !== 'table' && flags.format !== 'events')))
        throw new UsageError('--reports has the formats table and events only, and no facets')
      const { runSearch } = await import('../search/run-search.ts')
      process.exitCode = await runSearch(query.join(' '), flags)
    })
}

function parseLimit(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(value)
}
