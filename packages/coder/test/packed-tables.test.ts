import { describe, expect, test } from 'vitest'
import { compileTables } from '../scripts/compile-tables.ts'
import { packTables } from '../scripts/pack-tables.ts'
import { lexiconDirectory } from '../scripts/read-table.ts'
import { makeLexicon } from '../src/tables/lexicon.ts'

const tables = compileTables(lexiconDirectory)
const bytes = packTables(tables, 'test')
const lexicon = makeLexicon(bytes)

describe('packed tables', () => {
  test('every form has the readings that it was compiled with', () => {
    for (const line of tables.forms) {
      const [key, ...readings] = line.split(' ') as [string, ...string[]]
      const found = lexicon.forms.get(key).map(({ lexeme, features }) => `${tables.lexemes.findIndex(([id]) => id === lexeme.id)}:${features}`)
      expect(found, key).toEqual(
        readings.map(reading => reading.replace(/^\d+/, lexeme => `${tables.lexemes.findIndex(row => row[0] === tables.lexemes[Number(lexeme)]![0])}`)),
      )
    }
    expect(lexicon.forms.get('لا-شكل-كهذا')).toEqual([])
  })

  test('every phrase leads to what it stands for', () => {
    for (const line of tables.phrases) {
      const [words, kind, reference] = line.split('\t') as [string, string, string]
      const [first, ...rest] = words.split(' ') as [string, ...string[]]
      const node = rest.reduce((at, word) => lexicon.phrases.child(at, lexicon.words.findText(word)), lexicon.phrases.root(first))
      const entry = lexicon.phrases
        .entries(node)
        .find(e => e.kind === kind && (e.code || (e.lexeme ? e.lexeme.id === tables.lexemes[Number(reference)]![0] : e.index === Number(reference))))
      expect(entry, words).toBeDefined()
    }
    expect(lexicon.phrases.root('لا-كلمة-كهذه')).toBe(0)
    expect(lexicon.phrases.places('لا مكان كهذا')).toBeUndefined()
  })

  test('what a phrase stands for comes actors first, places last', () => {
    const entries = lexicon.phrases.entries(lexicon.phrases.root('فتح'))
    const kinds = entries.map(e => ['actor', 'role', 'word', 'country', 'place'].indexOf(e.kind))
    expect(kinds).toEqual(kinds.toSorted())
  })

  test('every place keeps its row', () => {
    tables.places.forEach((row, index) => {
      expect(lexicon.places.row(index)).toEqual(row)
    })
  })

  test('tables in shared memory read the same, from the same memory', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    const other = makeLexicon(shared)
    expect(other.version).toBe('test')
    expect(other.forms.get('قصف')).toEqual(lexicon.forms.get('قصف'))
    expect(other.words.columns.letters.buffer).toBe(shared.buffer)
  })
})
