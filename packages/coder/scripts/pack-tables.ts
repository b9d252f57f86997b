import { WordIndex } from '@marsad/arabic'
import { ALIGNMENT, COLUMNS, type ColumnName, ENTRY_KINDS, HEADER_BYTES } from '../src/tables/packed-tables.ts'
import type { SmallTables, Tables } from '../src/tables/tables.ts'

/** Writes compiled tables as columns of numbers and letters over one stretch of bytes, for `openTables`. */
export function packTables(tables: Tables, version: string): Uint8Array {
  const readings = new Map(tables.forms.map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).split(' ')]))
  const phrases = tables.phrases.map(readPhrase)
  const ties = tables.relations.map(([words]) => words.split(' ')[0]!)
  const words = [...new Set([...readings.keys(), ...phrases.flatMap(phrase => phrase.words), ...ties])]
  const numbers = new Map(words.map((word, id) => [word, id]))
  const { letters, starts, slots } = WordIndex.of(words).columns
  const codes = new Numbering()
  const limits = new Numbering()
  const texts = new Numbering()
  const placeColumns = tables.places.flatMap(([name, nameAr, kind, admin1, admin2, country, , , rank, needsHead]) => [
    ...[name, nameAr, kind, admin1, admin2, country].map(text => texts.of(text)),
    rank,
    needsHead,
  ])
  const tree = packPhrases(phrases, numbers, codes, limits)
  const { forms: _forms, phrases: _phrases, places: _places, ...rest } = tables
  const small: SmallTables = { version, ...rest, codes: codes.list, limits: limits.list }
  const ofWords = words.map(word => readings.get(word) ?? [])
  return writeColumns({
    small: lettersOf([JSON.stringify(small)]),
    wordLetters: letters,
    wordStarts: starts,
    wordSlots: slots,
    readingStarts: startsOf(ofWords),
    readings: ofWords.flat().flatMap(reading => reading.split(':').map(Number)),
    ...tree,
    coordinates: tables.places.flatMap(row => [row[6], row[7]]),
    placeColumns,
    textLetters: lettersOf(texts.list),
    textStarts: startsOf(texts.list),
  })
}

interface Phrase {
  readonly words: readonly string[]
  readonly kind: (typeof ENTRY_KINDS)[number]
  readonly reference: string
  readonly limits: string
}

function readPhrase(line: string): Phrase {
  const [words, kind, reference, limits] = line.split('\t') as [string, Phrase['kind'], string, string]
  return { words: words.split(' '), kind, reference, limits }
}

interface Node {
  readonly word: number
  readonly next: Map<number, Node>
  readonly entries: Phrase[]
}

function packPhrases(phrases: readonly Phrase[], numbers: ReadonlyMap<string, number>, codes: Numbering, limits: Numbering) {
  const none: Node = { word: -1, next: new Map(), entries: [] }
  const trunk: Node = { word: -1, next: new Map(), entries: [] }
  for (const phrase of phrases) {
    let node = trunk
    for (const word of phrase.words) {
      const number = numbers.get(word)!
      let next = node.next.get(number)
      if (!next) node.next.set(number, (next = { word: number, next: new Map(), entries: [] }))
      node = next
    }
    node.entries.push(phrase)
  }
  // Level by level, the children of each node side by side.
  const firsts = childrenOf(trunk)
  const nodes = [none, ...firsts]
  const children: number[] = [nodes.length]
  for (let at = 1; at < nodes.length; at++) {
    children.push(nodes.length)
    nodes.push(...childrenOf(nodes[at]!))
  }
  children.push(nodes.length)
  const roots = new Int32Array(numbers.size)
  firsts.forEach((node, i) => {
    roots[node.word] = i + 1
  })
  const entries = nodes.map(node => node.entries.toSorted((a, b) => ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind)))
  const flat = entries.flat()
  return {
    roots,
    children,
    nodeWords: nodes.map(node => node.word),
    entryStarts: startsOf(entries),
    entryKinds: flat.map(({ kind }) => ENTRY_KINDS.indexOf(kind)),
    entryReferences: flat.map(({ kind, reference }) => (kind === 'role' || kind === 'country' ? codes.of(reference) : Number(reference))),
    entryLimits: flat.map(entry => limits.of(entry.limits)),
  }
}

function childrenOf(node: Node): Node[] {
  return [...node.next.values()].sort((a, b) => a.word - b.word)
}

/** Gives each text a number. */
class Numbering {
  private readonly numbers = new Map<string, number>()

  of(text: string): number {
    let number = this.numbers.get(text)
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size))
    return number
  }

  get list(): string[] {
    return [...this.numbers.keys()]
  }
}

/** Where each of several things, put one after another, begins; and where the last ends. */
function startsOf(things: readonly { readonly length: number }[]): Int32Array {
  const starts = new Int32Array(things.length + 1)
  things.forEach((thing, i) => {
    starts[i + 1] = starts[i]! + thing.length
  })
  return starts
}

function lettersOf(texts: readonly string[]): Uint16Array {
  const whole = texts.join('')
  return Uint16Array.from({ length: whole.length }, (_, i) => whole.charCodeAt(i))
}

function writeColumns(columns: Readonly<Record<ColumnName, ArrayLike<number>>>): Uint8Array {
  const aligned = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
  const begins: number[] = []
  let end = aligned(HEADER_BYTES)
  for (const [name, Column] of COLUMNS) {
    begins.push(end)
    end = aligned(end + columns[name].length * Column.BYTES_PER_ELEMENT)
  }
  const bytes = new Uint8Array(end)
  const header = new Int32Array(bytes.buffer, 0, COLUMNS.length * 2)
  COLUMNS.forEach(([name, Column], i) => {
    const { length } = columns[name]
    header.set([begins[i]!, length * Column.BYTES_PER_ELEMENT], 2 * i)
    new Column(bytes.buffer, begins[i]!, length).set(columns[name])
  })
  return bytes
}
