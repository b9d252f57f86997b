import { TABLES_BASE64 } from '../generated/tables.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'

/** The bytes of the built-in tables, in memory of their own. */
export function builtInTables(): Uint8Array {
  const letters = atob(TABLES_BASE64)
  const bytes = new Uint8Array(letters.length)
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i)
  return bytes
}

let loaded: Lexicon | null = null

/** The built-in lexicon, made ready on first use. */
export function builtInLexicon(): Lexicon {
  loaded ??= makeLexicon(builtInTables())
  return loaded
}
