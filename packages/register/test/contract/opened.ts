import type { OpenOptions, Register } from '../../src/index.ts'

/** A store of registers that the contract is tried on. */
export interface Adapter {
  readonly name: string
  /** A new, empty register. */
  open(options?: Pick<OpenOptions, 'areCopies'>): Promise<Register>
  /** The same register, closed and opened again. */
  reopen(register: Register, options?: Pick<OpenOptions, 'areCopies'>): Promise<Register>
  /** Removes all that `open` made. */
  dispose(): Promise<void>
}
