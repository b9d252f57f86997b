import type { Explanation } from '@marsad/coder'
import { plainLine } from '@marsad/formats'
import type { CodedEvent, Evidence, Span } from '@marsad/model'
import { describeField, FIELD_ORDER } from './fields.ts'
import { type Line, Page } from './page.ts'

export interface LayoutOptions {
  /** Wrap words of the report in Unicode isolates, so that a terminal keeps them apart from what stands beside them. */
  readonly isolate: boolean
  /** Columns of the terminal. */
  readonly width: number
}

type Sentence = Explanation['sentences'][number]

/**
 * An explanation laid out for people: the sentences with their tokens, mentions and frames, then the events with the words and the rule
 * behind each field, then the other records.
 *
 * @example layOutExplanation(coder.explain(report), { isolate: false, width: 100 })
 */
export function layOutExplanation(explanation: Explanation, options: LayoutOptions): string {
  const page = new Page(options)
  const { doc, published, publishedFrom, sentences, coding } = explanation
  const day = published === null ? 'no day of publication' : `published ${published}${publishedFrom === 'dateline' ? ' (from its dateline)' : ''}`
  page.heading(`REPORT ${plainLine(doc)}  ${day}`)
  for (const [i, sentence] of sentences.entries()) writeSentence(page, i + 1, sentence)
  page.heading(coding.events.length === 0 ? 'NO EVENTS' : 'EVENTS')
  for (const event of coding.events)
    writeEvent(
      page,
      event,
      explanation.parties.filter(party => party.event === event.id),
      explanation.days.filter(day => day.event === event.id),
    )
  writeOthers(page, explanation)
  return page.text()
}

function writeSentence(page: Page, number: number, { kind, span, text, tokens, mentions, frames }: Sentence): void {
  page.line(`${number}. ${kind} ${spanText(span)}`)
  page.wrapped(2, [page.quote(text)])
  if (kind === 'noise') {
    page.blank()
    return
  }
  page.label('tokens')
  page.wrapped(
    4,
    tokens.map(token => page.quote(token.clitics.length > 0 ? `${token.text} (${token.clitics.join('+')})` : token.text)),
  )
  const known = tokens.filter(token => token.lexemes.length > 0)
  if (known.length > 0) page.label('known words')
  page.table(
    4,
    known.map(token => [page.quote(token.text), token.lexemes.join(', ')]),
  )
  if (mentions.length > 0) page.label('mentions')
  page.table(
    4,
    mentions.map(mention => [mention.kind, page.quote(mention.text), mention.value, mention.rule]),
  )
  if (frames.length > 0) page.label('frames')
  for (const frame of frames) {
    const outcome = frame.event === null ? `no event: ${frame.whyNot ?? 'no reason given'}` : `event ${frame.event}${frame.why ? `: ${frame.why}` : ''}`
    page.table(4, [[page.quote(frame.trigger), frame.lexeme, frame.type ?? '—', outcome]])
    page.table(
      6,
      Object.entries(frame.roles).map(([role, words]) => [role, page.quote(words)]),
    )
  }
  page.blank()
}

function writeEvent(page: Page, event: CodedEvent, parties: Explanation['parties'], days: Explanation['days']): void {
  page.line(`${event.id}  ${event.type}  ${event.status}  ${(event.spans ?? [event.span]).map(spanText).join(' ')}`)
  for (const quote of typeof event.quote === 'string' ? [event.quote] : event.quote) page.wrapped(2, [page.quote(quote)])
  page.table(
    4,
    FIELD_ORDER.flatMap((field): Line[] => {
      const value = describeField(event, field)
      const evidence = event.evidence[field] ?? []
      if (value === null && evidence.length === 0) return []
      return [[field, value ?? 'unknown', wordsOf(page, evidence), [...new Set(evidence.map(({ rule }) => rule))].join(', ')]]
    }),
  )
  if (days.length > 0) page.label('days')
  page.table(
    4,
    days.map(({ value, text, chosen, why }): Line => [chosen ? 'date' : 'no date', value, page.quote(text), why]),
  )
  if (parties.length > 0) page.label('parties')
  page.table(
    4,
    parties.map(({ role, id, text, chosen, why }): Line => [`${chosen ? role : `no ${role}`}`, id, page.quote(text), why]),
  )
  page.blank()
}

function writeOthers(page: Page, { coding }: Explanation): void {
  const lines: Line[] = [
    ...coding.tallies.map(({ what, count, quote }): Line => ['tally', `${what} ${count.min ?? ''}–${count.max ?? ''}`, page.quote(String(quote))]),
    ...coding.relations.map(({ a, relation, b, quote }): Line => ['relation', `${a} ${relation} ${b}`, page.quote(String(quote))]),
    ...coding.control.map(({ actor, status, place, quote }): Line => ['control', `${actor} ${status} ${place.name ?? place.text}`, page.quote(String(quote))]),
    ...coding.noise.map(({ kind, quote }): Line => ['noise', kind, page.quote(quote)]),
  ]
  if (lines.length === 0) return
  page.heading('OTHER RECORDS')
  page.table(0, lines)
}

function wordsOf(page: Page, evidence: readonly Evidence[]): string {
  return evidence.map(({ text, span }) => `${page.quote(text)} ${spanText(span)}`).join(' + ')
}

function spanText([start, end]: Span): string {
  return `[${start}–${end}]`
}
