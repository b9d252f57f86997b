import { segmentClitics, type Vocabulary } from '@marsad/arabic'
import { Feature } from './feature.ts'
import { type FormReading, isAct, type Lexicon, type PhraseNode } from './lexicon.ts'

/** A reading of a word as it stands in the text: a lexeme's form inside its clitics. */
export interface WordReading extends FormReading {
  readonly conjunction: string
  readonly particle: string
  readonly article: boolean
  readonly pronoun: string
}

/** Where phrases may begin at a word, once the clitics before it are taken off. */
export interface PhraseStart {
  readonly node: PhraseNode
  readonly conjunction: string
  readonly particle: string
}

/** All that is known of a word form, worked out once. */
export interface FormInfo {
  readonly form: string
  readonly key: string
  readonly readings: readonly WordReading[]
  readonly starts: readonly PhraseStart[]
  /** The word may name an act. */
  readonly act: boolean
}

/** Knows each word form of a vocabulary. */
export class FormTable {
  private readonly infos: (FormInfo | undefined)[] = []

  constructor(
    private readonly lexicon: Lexicon,
    private readonly vocabulary: Vocabulary,
  ) {}

  info(id: number): FormInfo {
    return (this.infos[id] ??= describe(this.vocabulary.text(id), this.lexicon))
  }
}

function describe(form: string, lexicon: Lexicon): FormInfo {
  const key = form.replaceAll('ة', 'ه')
  const readings: WordReading[] = []
  const withPronoun: WordReading[] = []
  const starts: PhraseStart[] = []
  for (const { conjunction, particle, article, stem, pronoun } of segmentClitics(form)) {
    const stemKey = stem.replaceAll('ة', 'ه')
    if (pronoun === '') {
      const node = lexicon.phrases.get(article ? 'ال' + stemKey : stemKey)
      if (node && particle !== 'س' && !(article && !particle && !conjunction)) starts.push({ node, conjunction, particle })
    }
    for (const reading of lexicon.forms.get(stemKey) ?? []) {
      if (!fits(reading, particle, article, pronoun)) continue
      const into = pronoun ? withPronoun : readings
      into.push({ ...reading, conjunction, particle, article, pronoun })
    }
  }
  // «قتلها» is «قتل» and «ها» only where no plain word is written so.
  const all = readings.length > 0 ? readings : withPronoun
  return { form, key, readings: all, starts, act: all.some(r => isAct(r.lexeme)) || starts.some(s => s.node.act) }
}

/** Whether clitics may stand with a form: the article with nouns, «س» with a present verb, pronouns not after the article. */
function fits({ features }: FormReading, particle: string, article: boolean, pronoun: string): boolean {
  const verb = (features & Feature.VERB) !== 0
  const noun = (features & Feature.NOUN) !== 0
  if (pronoun === '' && !(features & Feature.FREE)) return false
  if (article) return noun
  if (particle === 'س') return verb && (features & Feature.PRESENT) !== 0
  if (particle === 'ب' || particle === 'ك') return noun
  if (particle === 'ل') return noun || (features & Feature.PRESENT) !== 0
  return true
}
