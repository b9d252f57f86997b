/** One way to read a word as clitics around a stem. Parts that are not there are ''. */
export interface Segmentation {
  /** «و» or «ف», or '' . */
  readonly conjunction: string
  /** «ب», «ل», «ك» or «س» (future), or ''. */
  readonly particle: string
  readonly article: boolean
  /** What is left; before a pronoun its last letter is as written («مقتل» of «مقتله»). */
  readonly stem: string
  /** «ه», «ها», «هم», «هما», «هن», «نا», «ك», «كم», «ي», «ني», or ''. */
  readonly pronoun: string
}

const PRONOUNS = ['هما', 'ها', 'هم', 'هن', 'كم', 'نا', 'ني', 'ه', 'ك', 'ي']
const MIN_STEM = 2

/**
 * Every way to read a lightly folded word as conjunction, particle, article, stem and pronoun, the plainest first.
 * No lexicon is asked: whether the stem is a word is the caller's to know.
 *
 * @example
 * segmentClitics('وبالمدينة').find(s => s.article) // { conjunction: 'و', particle: 'ب', article: true, stem: 'مدينة', pronoun: '' }
 */
export function segmentClitics(form: string): Segmentation[] {
  const out: Segmentation[] = []
  const add = (conjunction: string, particle: string, article: boolean, stem: string) => {
    if (stem.length < MIN_STEM) return
    out.push({ conjunction, particle, article, stem, pronoun: '' })
    if (article) return
    for (const pronoun of PRONOUNS) {
      if (!stem.endsWith(pronoun) || stem.length - pronoun.length < MIN_STEM) continue
      out.push({ conjunction, particle, article, stem: stem.slice(0, -pronoun.length), pronoun })
    }
  }
  const afterConjunction = (conjunction: string, rest: string) => {
    add(conjunction, '', false, rest)
    if (rest.startsWith('ال')) add(conjunction, '', true, rest.slice(2))
    const particle = rest[0] ?? ''
    if (particle === 'ب' || particle === 'ك') {
      if (rest.startsWith('ال', 1)) add(conjunction, particle, true, rest.slice(3))
      add(conjunction, particle, false, rest.slice(1))
    } else if (particle === 'ل') {
      // The article loses its alif after «ل»: «للجيش» is ل + الجيش, «للواء» is ل + اللواء.
      if (rest[1] === 'ل') {
        add(conjunction, 'ل', true, rest.slice(2))
        add(conjunction, 'ل', true, rest.slice(1))
      }
      add(conjunction, 'ل', false, rest.slice(1))
    } else if (particle === 'س') add(conjunction, 'س', false, rest.slice(1))
  }
  afterConjunction('', form)
  const first = form[0] ?? ''
  if (first === 'و' || first === 'ف') afterConjunction(first, form.slice(1))
  return out
}
