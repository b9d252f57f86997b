import { existsSync } from 'node:fs'
import { foldKey } from '@marsad/arabic'
import { Feature } from '../src/tables/feature.ts'
import type { ActorRow, CountryRow, PlaceRow, Tables } from '../src/tables/tables.ts'
import { type Row, readTable, tablesIn } from './read-table.ts'
import { adjectiveForms, nounForms, verbForms } from './word-forms.ts'

/** Reads every table of the lexicon and expands it; throws on a row that cannot be read, naming it. */
export function compileTables(directory: string): Tables {
  const lexemes: [string, string, string][] = []
  const forms = new Map<string, Map<number, number>>()
  const phrases: string[] = []

  const addLexeme = (id: string, cls: string, attributes: string) => lexemes.push([id, cls, attributes]) - 1
  const addForm = (written: string, lexeme: number, features: number) => {
    const key = foldKey(written)
    if (key.length < 2 || key.includes(' ')) return
    const readings = forms.get(key) ?? new Map<number, number>()
    readings.set(lexeme, (readings.get(lexeme) ?? 0) | features)
    forms.set(key, readings)
  }
  const addPhrase = (words: string, kind: string, reference: number | string, limits = '') => {
    const key = foldKey(words).replace(/[-–]/g, ' ').split(/\s+/).filter(Boolean).join(' ')
    if (key) phrases.push(`${key}\t${kind}\t${reference}\t${limits}`)
  }

  for (const row of readTable(`${directory}/verbs.tsv`)) {
    const lexeme = addLexeme(row.id!, row.class!, row.attrs!)
    for (const [written, features] of verbForms(row)) addForm(written, lexeme, features)
  }
  for (const row of readTable(`${directory}/nouns.tsv`)) {
    const lexeme = addLexeme(row.id!, row.class!, row.attrs!)
    for (const [written, features] of nounForms(row)) addForm(written, lexeme, features)
  }
  for (const row of readTable(`${directory}/phrases.tsv`)) {
    const lexeme = addLexeme(row.id!, row.class!, row.attrs!)
    for (const phrase of list(row.phrases)) addPhrase(phrase, 'word', lexeme)
  }
  const roles = readTable(`${directory}/generic-actors.tsv`)
  for (const row of roles) {
    for (const phrase of list(row.phrases)) addPhrase(phrase, 'role', row.role!, row.people ? 'people' : '')
  }

  const countries: CountryRow[] = []
  // «مقديشو» and «السعودية» are places first; a country that acts is told by its verb.
  const countryWords = new Set<string>()
  for (const row of readTable(`${directory}/countries.tsv`)) {
    const names = list(row.names_ar)
    countries.push([
      row.iso2!,
      row.iso_num ?? '',
      row.name_en!,
      names[0] ?? '',
      row.acled_region ?? '',
      row.ged_region ?? '',
      row.gwno ?? '',
      list(row.capital_ar)[0] ?? '',
    ])
    for (const name of names) addPhrase(name, 'country', row.iso2!)
    for (const word of [...names, ...list(row.capital_ar)]) countryWords.add(foldKey(word))
    const lexeme = addLexeme(`nation-${row.iso2!.toLowerCase()}`, 'nation', `country=${row.iso2}`)
    for (const adjective of list(row.adjective)) {
      if (adjective.includes(' ')) addPhrase(adjective, 'word', lexeme)
      else for (const [written, features] of adjectiveForms(adjective)) addForm(written, lexeme, features)
    }
  }

  // What the lexicon knows as people («مدنيين», «رجال الأمن») is read as people, with their number, and not as a name.
  const people = new Set<string>()
  const pairs = new Set<string>()
  for (const [key, readings] of forms) {
    const persons = [...readings].filter(([lexeme]) => lexemes[lexeme]![1] === 'person')
    if (persons.some(([, features]) => features & (Feature.SINGULAR | Feature.PLURAL))) people.add(key)
    else if (persons.length > 0) pairs.add(key)
  }
  for (const row of roles) if (row.people) for (const phrase of list(row.phrases)) people.add(foldKey(phrase))
  // A pair of people gives way to a party of that name: «طالبان» are the Taliban, not two students.
  const isPeople = (words: string, side: string) =>
    (side === 'civilians' && pairs.has(foldKey(words))) || people.has(foldKey(words)) || (words.startsWith('ال') && people.has(foldKey(words.slice(2))))
  const actors: ActorRow[] = []
  for (const path of tablesIn(`${directory}/actors`)) {
    for (const row of readTable(path)) {
      const index =
        actors.push([row.id!, row.name!, row.name_ar ?? '', row.side!, row.country ?? '', row.parent ?? '', path.split('/').at(-1)!.slice(0, -4)]) - 1
      for (const alias of list([row.name_ar, row.aliases].filter(Boolean).join('|'))) {
        const words = alias.replace(/[?@].*$/, '')
        const isCountry = row.id!.endsWith('-government') && countryWords.has(foldKey(words))
        if (!isCountry && !isPeople(words, row.side!)) addAlias(alias, index, addPhrase)
      }
    }
  }

  const common = new Set(readTable(`${directory}/common-words.tsv`).map(row => row.word!))
  const places: PlaceRow[] = []
  for (const path of tablesIn(`${directory}/places`)) {
    const country = path.split('/').at(-1)!.slice(0, -4)
    for (const row of readTable(path)) {
      const names = list(row.names_ar)
      const needsHead = row.needs_head === '1' ? 1 : 0
      const index =
        places.push([
          row.name_en!,
          names[0] ?? '',
          row.kind!,
          row.admin1 ?? '',
          row.admin2 ?? '',
          row.country ?? country,
          number(row, 'lat'),
          number(row, 'lon'),
          Number(row.rank || 1),
          needsHead,
        ]) - 1
      for (const name of names) addPhrase(name, 'place', index, common.has(foldKey(name)) ? 'strict' : needsHead ? 'head' : '')
    }
  }

  const stateForces = readTable(`${directory}/state-forces.tsv`).map(row => [row.country!, row.role!, row.id!] as const)
  const noise = readTable(`${directory}/noise.tsv`).flatMap(row => list(row.phrases).map(phrase => [foldKey(phrase), row.kind!] as const))
  const relations = readTable(`${directory}/relations.tsv`).flatMap(row =>
    list(row.phrases).map(phrase => [foldKey(phrase), row.relation!, row.shape!, row.next === '*' ? '' : foldKey(row.next!)] as const),
  )
  const codebookActors = readTable(`${directory}/codebook-actors.tsv`).map(row => row.id!)
  const localBranches = readTable(`${directory}/local-branches.tsv`).map(row => [`${row.parent}:${row.country}`, row.id!] as const)
  const weights = existsSync(`${directory}/weights.tsv`)
    ? readTable(`${directory}/weights.tsv`).map(row => [`${row.model}/${row.feature}`, Number(row.weight)] as const)
    : []
  const packed = [...forms].map(([key, readings]) => `${key} ${[...readings].map(([lexeme, features]) => `${lexeme}:${features}`).join(' ')}`)
  return {
    lexemes,
    forms: packed,
    phrases: [...new Set(phrases)],
    actors,
    countries,
    places,
    stateForces,
    localBranches,
    codebookActors,
    noise,
    relations,
    weights,
  }
}

const list = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split('|')
        .map(s => s.trim())
        .filter(Boolean)
    : []

function number(row: Row, column: string): number {
  const value = Number(row[column])
  if (row[column] === '' || !Number.isFinite(value)) throw new Error(`place «${row.names_ar}»: ${column} is no number`)
  return value
}

/** «الجيش الوطني@YE» holds in reports of Yemen only; «فتح?» only beside a fuller name. Sound plurals get their other case. */
function addAlias(alias: string, actor: number, add: (words: string, kind: string, reference: number, limits: string) => void): void {
  const doubtful = alias.endsWith('?')
  const [words, countries = ''] = alias.replace(/\?$/, '').split('@')
  const limits = (doubtful ? '?' : '') + countries
  if (!/[\u0600-\u06ff]/.test(words!)) return
  add(words!, 'actor', actor, limits)
  const other = words!.replace(/(?<=\p{L}{3})ون(?= |$)/gu, 'ين')
  if (other !== words) add(other, 'actor', actor, limits)
  const nominative = words!.replace(/(?<=ال\p{L}{3,})يين(?= |$)/gu, 'يون')
  if (nominative !== words) add(nominative, 'actor', actor, limits)
}
