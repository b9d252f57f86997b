import { segmentClitics, type Vocabulary } from '@marsad/arabic'
import { Feature } from './feature.ts'
import type { FormReading, Lexicon, RelationCue } from './lexicon.ts'

/** A reading of a word as it stands in the text: a lexeme's form inside its clitics. */
export interface WordReading extends FormReading {
  readonly conjunction: string
  readonly particle: string
  readonly article: boolean
  readonly pronoun: string
}

/** Where phrases may begin at a word, once the clitics before it are taken off. */
export interface PhraseStart {
  /** Node of `PhraseTable`. */
  readonly node: number
  readonly conjunction: string
  readonly particle: string
}

/** All that is known of a word form, worked out once. */
export interface FormInfo {
  readonly form: string
  readonly key: string
  readonly readings: readonly WordReading[]
  readonly starts: readonly PhraseStart[]
  /** What ties actors with this word for its first. */
  readonly cues: readonly RelationCue[] | null
  /** Number of the key in the tables, -1 for a word that is in none. */
  readonly known: number
  /** Number of the key, shared by forms of one key, or -1 for a key too short to tell anything. */
  readonly word: number
  /** The reading that counts, once `findItems` has chosen it. */
  best: WordReading | null | undefined
}

/** Knows each word form of a vocabulary. */
export class FormTable {
  private readonly infos: (FormInfo | undefined)[] = []

  /** By form: 1 for one that no table knows, 2 for one that some table does, 0 if nobody asked yet. One byte a form stays in the processor's cache. */
  private silent = new Uint8Array(1024)

  constructor(
    private readonly lexicon: Lexicon,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Numbers of words are below this. */
  get words(): number {
    return this.vocabulary.size
  }

  /** Whether a form is in no table, as a word or as a phrase's first. */
  isSilent(id: number): boolean {
    return (this.silent[id] || this.learn(id)) === 1
  }

  private learn(id: number): number {
    if (id >= this.silent.length) {
      const wider = new Uint8Array(Math.max(id + 1, this.silent.length * 2))
      wider.set(this.silent)
      this.silent = wider
    }
    const { readings, starts } = this.info(id)
    return (this.silent[id] = readings.length === 0 && starts.length === 0 ? 1 : 2)
  }

  info(id: number): FormInfo {
    return (this.infos[id] ??= this.describe(id))
  }

  private describe(id: number): FormInfo {
    const form = this.vocabulary.text(id)
    const key = form.includes('ة') ? form.replaceAll('ة', 'ه') : form
    const word = this.wordOf(id, form, key)
    return this.vocabulary.mayBeOf(this.lexicon.words, id)
      ? describe(form, key, word, this.lexicon)
      : { form, key, readings: NONE, starts: NONE, cues: null, known: -1, word, best: undefined }
  }

  /** The number of a key is that of the form which is spelled so. */
  private wordOf(id: number, form: string, key: string): number {
    if (key.length < 3 && !HAS_DIGIT.test(key)) return -1
    return key === form ? id : this.vocabulary.add(key)
  }
}

const HAS_DIGIT = /[0-9]/

function describe(form: string, key: string, word: number, lexicon: Lexicon): FormInfo {
  const readings: WordReading[] = []
  const withPronoun: WordReading[] = []
  const starts: PhraseStart[] = []
  for (const { conjunction, particle, article, stem, pronoun } of segmentClitics(form)) {
    const stemKey = stem.includes('ة') ? stem.replaceAll('ة', 'ه') : stem
    if (pronoun === '') {
      const node = lexicon.phrases.root(article ? 'ال' + stemKey : stemKey)
      if (node !== 0 && particle !== 'س' && !(article && !particle && !conjunction)) starts.push({ node, conjunction, particle })
    }
    for (const reading of lexicon.forms.get(stemKey)) {
      if (!fits(reading, particle, article, pronoun)) continue
      const into = pronoun ? withPronoun : readings
      into.push({ ...reading, conjunction, particle, article, pronoun })
    }
  }
  // «قتلها» is «قتل» and «ها» only where no plain word is written so.
  const all = readings.length > 0 ? readings : withPronoun
  return {
    form,
    key,
    readings: all.length > 0 ? all : NONE,
    starts: starts.length > 0 ? starts : NONE,
    cues: cuesOf(key, lexicon),
    known: lexicon.words.findText(key),
    word,
    best: undefined,
  }
}

/** Most words are in no table: they share this. */
const NONE: readonly never[] = Object.freeze([])

function cuesOf(key: string, lexicon: Lexicon): readonly RelationCue[] | null {
  const known = lexicon.relationCues.get(key)
  if (known) return known
  const first = key[0]
  return first === 'و' || first === 'ب' || first === 'ل' ? (lexicon.relationCues.get(key.slice(1)) ?? null) : null
}

/** A dual construct, and what else a form can be. */
const TIED_DUAL = Feature.DUAL | Feature.CONSTRUCT | Feature.SINGULAR | Feature.PLURAL

/** Whether clitics may stand with a form: the article with nouns, «س» with a present verb, pronouns not after the article. */
function fits({ features }: FormReading, particle: string, article: boolean, pronoun: string): boolean {
  const verb = (features & Feature.VERB) !== 0
  const noun = (features & Feature.NOUN) !== 0
  if (pronoun === '' && !(features & Feature.FREE)) return false
  // «الميداني» is no «two squares of»: a dual that is tied to a genitive takes no article.
  if (article) return noun && pronoun === '' && (features & TIED_DUAL) !== (Feature.DUAL | Feature.CONSTRUCT)
  if (particle === 'س') return verb && (features & Feature.PRESENT) !== 0
  if (particle === 'ب' || particle === 'ك') return noun
  if (particle === 'ل') return noun || (features & Feature.PRESENT) !== 0
  return true
}
