import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { dbOption } from './options.ts'

interface Flags {
  readonly db: string
  readonly by: string
  readonly reason?: string
}

export const ACTIONS = Object.freeze(['accept', 'reject', 'correct', 'comment', 'merge', 'split', 'assess', 'undo'] as const)

const HELP = `
Actions:
  KEY accept                          the event is right as it stands; a newer coding will not change it
  KEY reject --reason TEXT            it is no event, or not this one
  KEY correct FIELD=VALUE …           fields have other values: killed=5, killed=5..7, killed=5.. (and more), date=2015-03-02,
                                      date=2015-03-01..2015-03-07, type=attack, actor=houthis,al-qaeda, or JSON; FIELD= empties it
  ID comment TEXT                     a remark on an event, an incident, a report or an outlet
  KEY merge KEY …                     these events tell one incident
  KEY split KEY …                     the first tells another incident than the others
  OUTLET assess reliability=… bias=… note=…
  NUMBER undo                         that decision holds no longer; undoing an undo makes it hold again

Examples:
  $ marsad decide 1f3a5b7c9d0e2f46.1 accept
  $ marsad decide 1f3a5b7c9d0e2f46.1 correct killed=5..7 weapon=mortar --reason "second report"
  $ marsad decide 1f3a5b7c9d0e2f46.2 reject --reason "an exercise" --by Salma
  $ marsad decide 12 undo

Decisions are kept in a log that is only ever appended to, each sealed by the hash of the one before it; marsad audit checks it.
No newer coding overwrites one; marsad recode lists where it reads otherwise.`

/**
 * The command `marsad decide`.
 *
 * @example program.addCommand(decideCommand())
 */
export function decideCommand(): Command {
  return new Command('decide')
    .summary('accept, reject, correct and comment on what was read')
    .description('Writes a decision of yours into the log of a register.')
    .argument('<id>', 'what it is about: the key of an event, an outlet, the number of a decision …')
    .argument('<action>', ACTIONS.join(', '))
    .argument('[values...]', 'what belongs to the action')
    .addOption(dbOption())
    .addOption(new Option('--by <name>', 'who decides').env('MARSAD_USER').default(userInfo().username, 'your name on this machine'))
    .option('-r, --reason <text>', 'why')
    .addHelpText('after', HELP)
    .action(async (id: string, action: string, values: string[], flags: Flags) => {
      const { runDecide } = await import('../decide/run-decide.ts')
      process.exitCode = await runDecide(id, action, values, flags)
    })
}
