import { Command } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { addCommand } from './commands/add.ts'
import { auditCommand } from './commands/audit.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { codeCommand } from './commands/code.ts'
import { decideCommand } from './commands/decide.ts'
import { explainCommand } from './commands/explain.ts'
import { lexiconCommand } from './commands/lexicon.ts'
import { linkCommand } from './commands/link.ts'
import { pageCommand } from './commands/page.ts'
import { recodeCommand } from './commands/recode.ts'
import { releaseCommand } from './commands/release.ts'
import { searchCommand } from './commands/search.ts'
import { showCommand } from './commands/show.ts'
import { statsCommand } from './commands/stats.ts'

const HELP = `
Exit codes:
  0  all went well
  1  an input could not be read, or the output not be written; whatever could be coded was coded
  2  the command line is wrong; nothing was done

A reader of the output that stops early (| head) is no error.`

/** In the order of the help: reading, the register, the tables. */
const COMMANDS = Object.freeze([
  ...[codeCommand, explainCommand, pageCommand],
  ...[addCommand, linkCommand, searchCommand, showCommand, decideCommand, recodeCommand, releaseCommand],
  ...[statsCommand, auditCommand, backupCommand, restoreCommand, lexiconCommand],
])

/**
 * The whole command line. Each command is a file in `commands/`, and loads what it needs only when it runs.
 *
 * @example await createProgram().parseAsync(process.argv)
 */
export function createProgram(): Command {
  const program = new Command('marsad')
    .description(packageJson.description)
    .version(packageJson.version, '-V, --version', 'print the version')
    .addHelpText('after', HELP)
  for (const command of COMMANDS) program.addCommand(command())
  describeHelp(program)
  return program
}

/** Commander's own words for help are not ours. */
function describeHelp(command: Command): void {
  command.helpOption('-h, --help', 'print this help')
  if (command.commands.length > 0) command.helpCommand('help [command]', 'print the help of a command')
  for (const child of command.commands) describeHelp(child)
}
