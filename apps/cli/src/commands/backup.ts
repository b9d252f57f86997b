import { Command } from 'commander'
import { dbOption } from './options.ts'

const HELP = `
Examples:
  $ marsad backup /media/disk/marsad-2016-05.db

The copy is of one moment, whatever others write meanwhile, and is checked (pages, log, rows) before it gets its name.`

const RESTORE_HELP = `
Examples:
  $ marsad restore /media/disk/marsad-2016-05.db
  $ marsad restore /media/disk/marsad-2016-05.db --db marsad.db --replace

The backup is checked before it takes the register's place. With --replace, what stood there is kept beside it, with .replaced behind its name.`

/**
 * The command `marsad backup`.
 *
 * @example program.addCommand(backupCommand())
 */
export function backupCommand(): Command {
  return new Command('backup')
    .summary('copy a register that may be in use, and check the copy')
    .description('Copies a register, which may be in use, into a new file and checks the copy.')
    .argument('<file>', 'the backup; no file of that name may be there')
    .addOption(dbOption())
    .addHelpText('after', HELP)
    .action(async (file: string, flags: { readonly db: string }) => {
      const { runBackup } = await import('../register/run-backup.ts')
      process.exitCode = await runBackup(file, flags.db)
    })
}

/**
 * The command `marsad restore`.
 *
 * @example program.addCommand(restoreCommand())
 */
export function restoreCommand(): Command {
  return new Command('restore')
    .summary('make a register out of a backup')
    .description('Checks a backup and makes the register out of it.')
    .argument('<file>', 'the backup')
    .addOption(dbOption())
    .option('--replace', 'put it in the place of a register that is there, which is kept beside it')
    .addHelpText('after', RESTORE_HELP)
    .action(async (file: string, flags: { readonly db: string; readonly replace?: true }) => {
      const { runRestore } = await import('../register/run-backup.ts')
      process.exitCode = await runRestore(file, flags.db, flags.replace ?? false)
    })
}
