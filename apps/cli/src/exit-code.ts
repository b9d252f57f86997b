/** What the process tells its caller. */
export const ExitCode = Object.freeze({
  OK: 0,
  /** An input could not be read or the output not be written; whatever could be coded was coded. */
  FAILED: 1,
  /** The command line itself is wrong; nothing was done. */
  USAGE: 2,
} as const)
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** A command line that cannot be carried out as it stands. */
export class UsageError extends Error {}
