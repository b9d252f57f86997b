import { type DateMention, DateReader, findDateline, NumberReader, type Sentence, scanTokens, splitSentences, TokenList, Vocabulary } from '@marsad/arabic'
import type { Report } from '@marsad/model'
import type { Candidate, FoundPlace } from './stages/candidate.ts'
import type { Part } from './stages/entity.ts'
import { findEntities, type Spoken } from './stages/find-entities.ts'
import { findItems } from './stages/find-items.ts'
import type { Item } from './stages/item.ts'
import { layOut, type NoiseStretch, type SentenceKind } from './stages/lay-out.ts'
import { readCandidates } from './stages/read-candidates.ts'
import { readSentence, type SentenceReading } from './stages/read-sentence.ts'
import type { ArmedSide, ReadingContext } from './stages/reading-context.ts'
import { rankCountries } from './stages/report-country.ts'
import { readToldDays, type ToldDay } from './stages/told-day.ts'
import { type FormInfo, FormTable } from './tables/form-info.ts'
import type { Lexicon } from './tables/lexicon.ts'

/** A report read clause by clause, before its events are gathered. */
export interface ReportReading {
  readonly context: ReadingContext
  readonly publishedFrom: 'given' | 'dateline' | null
  readonly sentences: readonly Sentence[]
  readonly kinds: readonly SentenceKind[]
  readonly noise: readonly NoiseStretch[]
  /** Readings of the sentences that are no noise. */
  readonly readings: readonly SentenceReading[]
  readonly candidates: readonly Candidate[]
  /** For each candidate the place that was last told up to it. */
  readonly placeAt: readonly (FoundPlace | null)[]
  /** Every day that the report tells, in order. */
  readonly days: readonly ToldDay[]
}

/** Forms that a reader remembers before it starts afresh, so that its memory stays bounded. */
const MOST_FORMS = 50_000

/** Reads reports; it remembers word forms from one to the next. */
export class ReportReader {
  private vocabulary!: Vocabulary
  private forms!: FormTable
  private numbers!: NumberReader
  private dates!: DateReader
  private readonly tokens = new TokenList()
  private counts = new Int32Array(0)
  private readonly counted: number[] = []

  constructor(private readonly lexicon: Lexicon) {
    this.forget()
  }

  private forget(): void {
    this.vocabulary = new Vocabulary()
    this.forms = new FormTable(this.lexicon, this.vocabulary)
    this.numbers = new NumberReader(this.vocabulary)
    this.dates = new DateReader(this.vocabulary)
  }

  read(report: Report): ReportReading {
    if (this.vocabulary.size > MOST_FORMS) this.forget()
    const { lexicon, tokens } = this
    const { text } = report
    scanTokens(text, this.vocabulary, tokens)
    const infos: FormInfo[] = new Array(tokens.count)
    for (let i = 0; i < tokens.count; i++) infos[i] = this.forms.info(tokens.form[i]!)
    this.forgetCounts()
    const given = report.published ?? null
    const published = given ?? findDateline(text)?.published ?? null
    const sentences = splitSentences(tokens, this.vocabulary)
    const { kinds, noise } = layOut(sentences, tokens, infos, lexicon)
    const found = sentences.map((sentence, i) => (kinds[i] === 'noise' ? NOTHING : this.findItems(infos, sentence)))
    const context: ReadingContext = {
      lexicon,
      countries: rankCountries(
        found.map(f => f.items),
        lexicon,
      ),
      named: namedActors(found, lexicon),
      text,
      tokens,
      infos,
      published,
      frequency: () => this.countWords(infos),
      organised: null,
      sport: found.filter(f => f.items.some(item => item.kind === 'sport')).length >= 2,
    }
    let organised: ArmedSide = null
    const readings: SentenceReading[] = []
    const candidates: Candidate[] = []
    const placeAt: (FoundPlace | null)[] = []
    const days: ToldDay[] = []
    let lastPlace: FoundPlace | null = null
    let lastDay: string | null = null
    const spoken: Spoken = { group: null }
    let line = 0
    sentences.forEach((sentence, i) => {
      if (sentence.startsLine) line++
      if (kinds[i] === 'noise') return
      const parts = findEntities(found[i]!.items, infos, context, spoken)
      for (const part of parts) if (organised !== 'group') organised = armedSide(part) ?? organised
      const reading = readSentence(i, line, sentence.from, sentence.to, kinds[i] === 'headline', parts, found[i]!.dates, context)
      readings.push(reading)
      const told = readToldDays(reading, context, lastDay)
      for (const day of told) days.push(day)
      for (const candidate of readCandidates(reading, context, told)) {
        candidates.push(candidate)
        if (candidate.places[0] && candidate.places[0].grain > 0) lastPlace = candidate.places[0]
        if (candidate.dates[0]) lastDay = dayToCountFrom(candidate.dates)
        placeAt.push(lastPlace)
      }
    })
    const places = new Set(candidates.flatMap(c => c.places.filter(p => p.grain >= 1).map(p => p.value.name ?? p.value.text))).size
    for (const candidate of candidates) candidate.reportPlaces = places
    return {
      context: { ...context, organised },
      publishedFrom: given ? 'given' : published ? 'dateline' : null,
      sentences,
      kinds,
      noise,
      readings,
      candidates,
      placeAt,
      days,
    }
  }

  /** How often each word stands in the report, counted when somebody asks; the array is used again for the next one. */
  private countWords(infos: readonly FormInfo[]): Int32Array {
    if (this.counted.length > 0) return this.counts
    if (this.counts.length < this.forms.words) this.counts = new Int32Array(this.forms.words * 2)
    for (const { word } of infos) if (word >= 0 && this.counts[word]!++ === 0) this.counted.push(word)
    return this.counts
  }

  private forgetCounts(): void {
    for (const word of this.counted) this.counts[word] = 0
    this.counted.length = 0
  }

  private findItems(infos: readonly FormInfo[], sentence: Sentence): Found {
    const dates = this.dates.read(this.tokens, sentence.from, sentence.to)
    const numbers = this.numbers.read(this.tokens, sentence.from, sentence.to)
    return { items: findItems(this.lexicon.phrases, this.tokens, this.forms, infos, sentence.from, sentence.to, numbers, dates), dates }
  }
}

/** «بعدها بيوم» counts from a day; where only a month was told it cannot be counted. */
function dayToCountFrom(dates: readonly ToldDay[]): string | null {
  return dates.find(d => d.value.granularity === 'day')?.value.start ?? null
}

interface Found {
  readonly items: readonly Item[]
  readonly dates: readonly DateMention[]
}

const NOTHING: Found = { items: [], dates: [] }

function namedActors(found: readonly Found[], lexicon: Lexicon): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { items } of found) {
    for (const item of items) {
      if (item.kind !== 'actor') continue
      for (const entry of item.entries!) if (entry.kind === 'actor' && !entry.doubtful) named.add(lexicon.actors[entry.index]![0])
    }
  }
  return named
}

/** The armed side that a part names: a group, gunmen in the plural («مسلحون») or a militia, else a state's forces. One gunman may be anybody. */
function armedSide({ entity }: Part): ArmedSide {
  if (!entity) return null
  if (entity.cls === 'fighters' ? entity.plural || !entity.people : entity.cls === 'group' && entity.named) return 'group'
  return entity.cls === 'state' && entity.named && entity.ids.some(id => !id.endsWith('-police') && !id.endsWith('-government')) ? 'state' : null
}
