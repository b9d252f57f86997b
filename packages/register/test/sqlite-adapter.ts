import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteRegister, type Register } from '../src/index.ts'
import type { Adapter } from './contract/opened.ts'

/** Registers in files of a temporary folder. */
export function sqliteAdapter(): Adapter {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-register-'))
  const open = new Set<Register>()
  let made = 0
  const keep = (register: Register) => {
    open.add(register)
    return register
  }
  return {
    name: 'SQLite',
    open: async options => keep(await openSqliteRegister(join(folder, `${made++}.marsad`), options)),
    async reopen(register, options) {
      await register.close()
      open.delete(register)
      return keep(await openSqliteRegister(register.location, options))
    },
    async dispose() {
      for (const register of open) await register.close()
      open.clear()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
