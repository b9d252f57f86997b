import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { dbOption, jsonOption } from './options.ts'

const HELP = `
Examples:
  $ marsad release make 2016-05 --query 'review:accepted,corrected' --note "monthly"
  $ marsad release list
  $ marsad release changes 2016-05
  $ marsad release deletions 2016-05
  $ marsad release events 2016-05 > 2016-05.jsonl

A release is a dated snapshot that is never changed, with how it differs from the one before it and why. What earlier releases held
and this one does not must be taken back by whoever published it: «deletions» lists it.`

const MAKE_HELP = `
Examples:
  $ marsad release make 2016-05
  $ marsad release make yemen-q2 --query 'country:YE day:2016-04-01..2016-06-30'`

/**
 * The command `marsad release` with its subcommands.
 *
 * @example program.addCommand(releaseCommand())
 */
export function releaseCommand(): Command {
  const make = new Command('make')
    .summary('make a release')
    .description('Makes a release of the events of a query as they stand; rejected ones are left out.')
    .argument('<name>', 'its name, such as its month; a name is used once')
    .addOption(dbOption())
    .option('--query <query>', 'which events (as for marsad search); all, if left out')
    .option('--note <text>', 'a note that goes with it')
    .addOption(new Option('--by <name>', 'who makes it').env('MARSAD_USER').default(userInfo().username, 'your name on this machine'))
    .addHelpText('after', MAKE_HELP)
    .action(async (name: string, flags) => {
      const { makeRelease } = await import('../release/run-release.ts')
      process.exitCode = await makeRelease(name, flags)
    })
  const release = new Command('release').summary('make dated snapshots and see what changed').description('Makes and reads releases.')
  release.addCommand(make).addCommand(reader('list', 'list the releases', null))
  release.addCommand(reader('changes', 'how a release differs from the one before it, and why', 'changes'))
  release.addCommand(reader('deletions', 'what earlier releases held and this one does not', 'deletions'))
  release.addCommand(reader('events', 'the events of a release as they were released, in JSON Lines', 'events'))
  return release
}

function reader(what: 'list' | 'changes' | 'deletions' | 'events', summary: string, named: string | null): Command {
  const command = new Command(what)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .addOption(dbOption())
  if (named) command.argument('<name>', 'the release')
  if (what !== 'events') command.addOption(jsonOption())
  return command.addHelpText('after', HELP).action(async (...given: unknown[]) => {
    const [name, flags] = named ? [given[0] as string, given[1]] : [null, given[0]]
    const { readRelease } = await import('../release/run-release.ts')
    process.exitCode = await readRelease(what, name, flags as { readonly db: string; readonly json?: true })
  })
}
