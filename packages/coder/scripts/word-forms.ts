import { conjugate, inflectNoun, type NounSpec, participles, type VerbSpec, verbalNoun } from '@marsad/arabic'
import { Feature } from '../src/tables/feature.ts'
import type { Row } from './read-table.ts'

type Form = readonly [written: string, features: number]

const NUMBERS = { sg: Feature.SINGULAR, du: Feature.DUAL, pl: Feature.PLURAL } as const

/**
 * Every third-person form of a verb row, the «we» of claims («استهدفنا»), its nouns of action and participles.
 * Reports tell of others: second persons and imperatives would only add look-alikes.
 */
export function verbForms(row: Row): Form[] {
  const spec = specOf(row)
  const out: Form[] = []
  for (const form of conjugate(spec)) {
    // The jussive follows «لم», which undoes the act; «تستعد» would be read for «تستعيد».
    if (form.tense === 'imperative' || form.mood === 'jussive' || form.person === 2 || (form.person === 1 && form.number === 'sg')) continue
    const bits =
      Feature.VERB |
      (form.voice === 'active' ? Feature.ACTIVE : Feature.PASSIVE) |
      (form.tense === 'past' ? Feature.PAST : Feature.PRESENT) |
      NUMBERS[form.number] |
      (form.gender === 'f' ? Feature.FEMININE : 0) |
      (form.bound === true ? 0 : Feature.FREE)
    out.push([form.written, bits])
  }
  const given: NounSpec[] = row.masdars ? row.masdars.split('|').map(singular => ({ singular, soundPlural: 'f', dual: false })) : []
  const regular = given.length === 0 ? verbalNoun(spec) : undefined
  for (const noun of regular ? [{ ...regular, dual: false }] : given) out.push(...nominal(noun, Feature.NOUN | Feature.MASDAR))
  const both = participles(spec)
  if (both) out.push(...nominal(both.active, Feature.NOUN | Feature.DOER), ...nominal(both.passive, Feature.NOUN | Feature.UNDERGOER))
  return out
}

function specOf(row: Row): VerbSpec {
  const [past, present] = (row.vowels ?? '').split(',')
  return {
    root: row.root!,
    form: Number(row.form) as VerbSpec['form'],
    ...(past ? { past: past as 'a' } : {}),
    ...(present ? { present: present as 'a' } : {}),
  }
}

function nominal(noun: NounSpec, bits: number): Form[] {
  return inflectNoun(noun).map(form => [form.written, bits | NUMBERS[form.number] | stateBits(form)] as const)
}

function stateBits(form: { readonly state: string; readonly gender?: string }): number {
  return (form.state === 'construct' ? Feature.CONSTRUCT : 0) | (form.state === 'bound' ? 0 : Feature.FREE) | (form.gender === 'f' ? Feature.FEMININE : 0)
}

/** Every form of a noun row; `plurals` is `-` for a noun without one, a sound plural is told by its ending. */
export function nounForms(row: Row): Form[] {
  const singular = row.singular!
  const plurals = row.plurals === '-' || !row.plurals ? [] : row.plurals.split('|')
  const broken = plurals.filter(plural => !plural.endsWith('ون') && !isSoundFeminine(singular, plural))
  const masculine = plurals.some(plural => plural.endsWith('ون'))
  const feminine = plurals.some(plural => isSoundFeminine(singular, plural))
  return nominal(
    {
      singular,
      gender: row.gender === 'f' ? 'f' : 'm',
      plurals: broken,
      soundPlural: masculine ? 'm' : feminine ? 'f' : 'none',
      dual: row.plurals !== '-',
    },
    Feature.NOUN | (row.class === 'act' ? Feature.MASDAR : 0),
  )
}

function isSoundFeminine(singular: string, plural: string): boolean {
  return plural === singular.replace(/ة$/, '') + 'ات'
}

/** Every form of a nisba adjective («سوري»: سورية، سوريون، سوريات …). */
export function adjectiveForms(adjective: string): Form[] {
  return nominal({ singular: adjective, feminine: true, soundPlural: 'both' }, Feature.NOUN)
}
