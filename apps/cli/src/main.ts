#!/usr/bin/env node
import { type Command, CommanderError } from 'commander'
import { ExitCode, UsageError } from './exit-code.ts'
import { createProgram } from './program.ts'

// Nobody reads the messages any more: that is no reason to stop.
process.stderr.on('error', () => {})

const program = createProgram()
exitWithCode(program)
try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`)
    process.exitCode = ExitCode.USAGE
  } else if (error instanceof CommanderError) {
    // Help and version, asked for, come this way too.
    process.exitCode = error.exitCode === 0 ? ExitCode.OK : ExitCode.USAGE
  } else throw error
}

/** Commander ends the process by itself with its own code; ours are documented, so it is to throw instead. */
function exitWithCode(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) exitWithCode(child)
}
