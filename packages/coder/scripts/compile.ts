/**
 * Compiles `lexicon/` into `src/generated/tables.bin`: words expanded by real inflection, phrases, actors, countries, places;
 * and into `tables.ts`, the same bytes as a module, for those who can't read files.
 * Run: npm run lexicon
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { compileTables } from './compile-tables.ts'
import { packTables } from './pack-tables.ts'
import { lexiconDirectory } from './read-table.ts'

const tables = compileTables(lexiconDirectory)
const json = JSON.stringify(tables)
const version = createHash('sha256').update(json).digest('hex').slice(0, 12)
const target = new URL('../src/generated/', import.meta.url)
mkdirSync(target, { recursive: true })
const packed = packTables(tables, version)
writeFileSync(new URL('tables.bin', target), packed)
writeFileSync(
  new URL('tables.ts', target),
  `/** Made by scripts/compile.ts from lexicon/. */\nexport const TABLES_BASE64 = '${Buffer.from(packed).toString('base64')}'\n`,
)
console.log(
  `tables ${version}: ${tables.lexemes.length} lexemes, ${tables.forms.length} forms, ${tables.phrases.length} phrases, ` +
    `${tables.actors.length} actors, ${tables.places.length} places, ${(packed.length / 1e6).toFixed(1)} MB`,
)
