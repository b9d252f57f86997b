import { stringOfUnits, type WordIndex } from '@marsad/arabic'
import type { RelationKind } from '@marsad/model'
import { FormReadings } from './form-readings.ts'
import { openTables } from './packed-tables.ts'
import { PhraseTable } from './phrase-table.ts'
import { PlaceTable } from './place-table.ts'
import type { ActorRow, CountryRow, SmallTables, Tables } from './tables.ts'

/** A dictionary word or fixed phrase, with what the coder needs to know of it. */
export interface Lexeme {
  readonly id: string
  readonly cls: string
  readonly attributes: Readonly<Record<string, string>>
}

/** One reading of a written form: which lexeme, in which inflection (`Feature` bits). */
export interface FormReading {
  readonly lexeme: Lexeme
  readonly features: number
}

/** What a fixed phrase stands for. */
export interface PhraseEntry {
  readonly kind: 'word' | 'actor' | 'role' | 'country' | 'place'
  /** Row number in the table of its kind; of a word its lexeme, of a role or country its code. */
  readonly index: number
  readonly code: string
  readonly lexeme: Lexeme | null
  /** Countries that an alias is limited to. */
  readonly countries: readonly string[] | null
  /** The alias counts only beside a fuller name of its actor. */
  readonly doubtful: boolean
  /** A role's phrase names people who can be counted («رجال الأمن»). */
  readonly people: boolean
  /** The place's name is also a person's or another's: it counts only after a place noun or a word like «في». */
  readonly needsHead: boolean
  /** The place's name is an ordinary word: it counts only right after a place noun. */
  readonly common: boolean
}

/** Words that tie two actors, and where the two stand. */
export interface RelationCue {
  readonly words: readonly string[]
  readonly relation: RelationKind
  readonly shape: string
  /** How the word after must begin, '' for anyhow. */
  readonly next: string
}

/** The tables in the form in which the stages ask them. */
export interface Lexicon {
  readonly version: string
  readonly forms: FormReadings
  readonly phrases: PhraseTable
  /** Every word of a form, a phrase or a tie of actors. */
  readonly words: WordIndex
  readonly actors: readonly ActorRow[]
  readonly actorById: ReadonlyMap<string, ActorRow>
  readonly countries: ReadonlyMap<string, CountryRow>
  readonly places: PlaceTable
  /** Actor id by `country:role`. */
  readonly stateForces: ReadonlyMap<string, string>
  /** Id of an actor's branch by `parent:country`. */
  readonly localBranches: ReadonlyMap<string, string>
  /** Ids that the codebook lists. */
  readonly codebookActors: ReadonlySet<string>
  /** What opens a line of noise: by first word, the whole words and their kind. */
  readonly noise: ReadonlyMap<string, readonly (readonly [words: readonly string[], kind: string])[]>
  /** Words that tie two actors, by first word. */
  readonly relationCues: ReadonlyMap<string, readonly RelationCue[]>
  /** Weights of the linear models, by `model/feature`. */
  readonly weights: ReadonlyMap<string, number>
}

const ACT_CLASSES = new Set(['act', 'fire', 'fall', 'casualty', 'thwart', 'repel'])

/** Whether a word may name an act. */
export function isAct(lexeme: Lexeme): boolean {
  return ACT_CLASSES.has(lexeme.cls)
}

/**
 * Makes compiled tables ready for look-up.
 *
 * @param bytes as `scripts/pack-tables.ts` writes them
 */
export function makeLexicon(bytes: Uint8Array): Lexicon {
  const packed = openTables(bytes)
  const small = JSON.parse(stringOfUnits(packed.small, packed.small.length)) as SmallTables
  const lexemes = small.lexemes.map(([id, cls, attributes]) => Object.freeze({ id, cls, attributes: parseAttributes(attributes) }))
  return {
    version: small.version,
    forms: new FormReadings(packed, lexemes),
    phrases: new PhraseTable(packed, lexemes, small.codes, small.limits),
    words: packed.words,
    actors: small.actors,
    actorById: new Map(small.actors.map(row => [row[0], row])),
    countries: new Map(small.countries.map(row => [row[0], row])),
    places: new PlaceTable(packed),
    stateForces: new Map(small.stateForces.map(([country, role, id]) => [`${country}:${role}`, id])),
    localBranches: new Map(small.localBranches),
    codebookActors: new Set(small.codebookActors),
    noise: byFirstWord(small.noise),
    relationCues: cuesByFirstWord(small.relations),
    weights: new Map(small.weights),
  }
}

function byFirstWord(rows: Tables['noise']): ReadonlyMap<string, readonly (readonly [readonly string[], string])[]> {
  const out = new Map<string, [readonly string[], string][]>()
  for (const [phrase, kind] of rows) {
    const words = phrase.split(' ')
    const known = out.get(words[0]!)
    if (known) known.push([words, kind])
    else out.set(words[0]!, [[words, kind]])
  }
  return out
}

function cuesByFirstWord(rows: Tables['relations']): ReadonlyMap<string, readonly RelationCue[]> {
  const out = new Map<string, RelationCue[]>()
  for (const [phrase, relation, shape, next] of rows) {
    const words = phrase.split(' ')
    const cue: RelationCue = { words, relation: relation as RelationKind, shape, next }
    const known = out.get(words[0]!)
    if (known) known.push(cue)
    else out.set(words[0]!, [cue])
  }
  return out
}

function parseAttributes(text: string): Record<string, string> {
  const out: Record<string, string> = {}
  for (const pair of text.split(';')) {
    if (!pair) continue
    const at = pair.indexOf('=')
    out[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '1' : pair.slice(at + 1)
  }
  return out
}
