/** What went wrong with a register, for callers that act on it. */
export type RegisterErrorCode =
  | 'not-a-register'
  | 'newer-version'
  | 'damaged'
  | 'busy'
  | 'disk-full'
  | 'read-only'
  | 'cannot-open'
  | 'input-output'
  | 'bad-query'
  | 'unknown'
  | 'conflict'

/**
 * An error that people can act on: what is wrong, with the file, and what to do about it. Nothing of what was under way was kept.
 *
 * @example new RegisterError('busy', 'a.marsad: another program is writing', 'try again').remedy // 'try again'
 */
export class RegisterError extends Error {
  readonly code: RegisterErrorCode
  readonly remedy: string

  constructor(code: RegisterErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RegisterError'
    this.code = code
    this.remedy = remedy
  }
}
