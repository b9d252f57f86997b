import type { ExplainedToken } from './explanation.ts'
import type { Part } from './stages/entity.ts'
import type { ReadingContext } from './stages/reading-context.ts'
import { spanOfTokens, textOfTokens } from './stages/text-of-tokens.ts'
import type { FormInfo } from './tables/form-info.ts'
import type { Lexicon, PhraseEntry } from './tables/lexicon.ts'

/** The tokens `[from, to)` of a sentence with their clitics and what the tables know of them. */
export function explainTokens(from: number, to: number, parts: readonly Part[], context: ReadingContext): ExplainedToken[] {
  const out: ExplainedToken[] = []
  let next = 0
  for (let i = from; i < to; i++) {
    while (next < parts.length && parts[next]!.to <= i) next++
    const part = parts[next] && parts[next]!.from <= i ? parts[next]! : null
    const info = context.infos[i]!
    out.push({
      text: textOfTokens(i, i + 1, context),
      span: spanOfTokens(i, i + 1, context),
      form: info.form,
      clitics: cliticsOf(info, part?.from === i ? part : null, context.lexicon),
      lexemes: lexemesOf(info, part, context.lexicon),
    })
  }
  return out
}

/** The clitics of the reading that the coder took; of a word that it did not take, those of its plainest reading. */
function cliticsOf(info: FormInfo, part: Part | null, { phrases }: Lexicon): string[] {
  const taken = part?.lexeme ? info.readings.find(r => r.lexeme === part.lexeme && r.particle === part.particle && r.article === part.article) : undefined
  const reading = taken ?? (part?.entries ? undefined : info.readings[0])
  if (reading) return [reading.conjunction, reading.particle, reading.article ? 'ال' : '', reading.pronoun].filter(c => c !== '')
  // A word that begins a phrase only carries clitics if the phrase was read, or if it is one by itself.
  const start = info.starts.find(s => (part?.entries ? s.particle === part.particle : phrases.isPhrase(s.node)))
  return start ? [start.conjunction, start.particle].filter(c => c !== '') : []
}

function lexemesOf(info: FormInfo, part: Part | null, lexicon: Lexicon): string[] {
  const ids = info.readings.map(r => r.lexeme.id)
  if (part?.lexeme) ids.push(part.lexeme.id)
  const entries = [...(part?.entries ?? []), ...info.starts.flatMap(s => lexicon.phrases.entries(s.node))]
  return [...new Set([...ids, ...entries.map(entry => nameOf(entry, lexicon))])]
}

function nameOf(entry: PhraseEntry, lexicon: Lexicon): string {
  switch (entry.kind) {
    case 'word':
      return entry.lexeme!.id
    case 'actor':
      return `actor:${lexicon.actors[entry.index]![0]}`
    case 'place':
      return `place:${lexicon.places.row(entry.index)[0]}`
    default:
      return `${entry.kind}:${entry.code}`
  }
}
