import type { Coding, Span } from '@marsad/model'

/** Languages in which the coder gives its reasons. */
export type ReasonLanguage = 'en' | 'ar'

/** What the coder saw in a report: plain data, fit for JSON. Spans are UTF-16 code units of the text as published. */
export interface Explanation {
  readonly doc: string
  readonly published: string | null
  /** Whether the day of publication came with the report or was read from its own dateline. */
  readonly publishedFrom: 'given' | 'dateline' | null
  readonly sentences: readonly ExplainedSentence[]
  /** The parties that were weighed for each event's doer and target. */
  readonly parties: readonly ExplainedParty[]
  /** The days that were weighed for each event. */
  readonly days: readonly ExplainedDay[]
  readonly coding: Coding
}

/** A day told in the report and weighed as the day of an event. */
export interface ExplainedDay {
  /** The id of the event. */
  readonly event: string
  /** The days that the words mean. */
  readonly value: string
  readonly text: string
  readonly span: Span
  readonly chosen: boolean
  /** The verdict of the model with its strongest signs, or that the event's own clauses tell it. */
  readonly why: string
}

/** A party weighed as the doer or the target of an event. */
export interface ExplainedParty {
  /** The id of the event. */
  readonly event: string
  readonly role: 'actor' | 'target'
  /** The actor's id, before it is narrowed to a branch. */
  readonly id: string
  readonly text: string
  readonly span: Span
  readonly chosen: boolean
  /** The verdict of the role's model with its strongest signs. */
  readonly why: string
}

export interface ExplainedSentence {
  readonly span: Span
  readonly kind: 'headline' | 'dateline' | 'heading' | 'body' | 'noise'
  readonly text: string
  /** Empty for noise, which is not read. */
  readonly tokens: readonly ExplainedToken[]
  readonly mentions: readonly ExplainedMention[]
  readonly frames: readonly ExplainedFrame[]
}

export interface ExplainedToken {
  readonly text: string
  readonly span: Span
  /** The word as look-up sees it: marks dropped, letters unified. */
  readonly form: string
  /** «و», «ب», «ال», «ه» … in the order of the word. */
  readonly clitics: readonly string[]
  /** Ids of the dictionary words that it can be; names as `actor:`, `place:`, `country:` or `role:` and what they name. */
  readonly lexemes: readonly string[]
}

export type MentionKind = 'number' | 'date' | 'actor' | 'place' | 'weapon' | 'facility' | 'casualty' | 'source' | 'trigger' | 'marker'

/** A stretch that says something to the coder: its value in a few words, and the rule that read it. */
export interface ExplainedMention {
  readonly kind: MentionKind
  readonly text: string
  readonly span: Span
  readonly value: string
  readonly rule: string
}

/** A word that names an act, or a toll that stands without one. */
export interface ExplainedFrame {
  readonly trigger: string
  readonly span: Span
  readonly lexeme: string
  /** The act that it names («shell», «assault», «kill» …), null where it names none here. */
  readonly type: string | null
  /** By role, the words with their value and rule; the clause's other acts only say `with` which one they go. */
  readonly roles: Readonly<Record<string, string>>
  /** The id of the event that it went to, or null. */
  readonly event: string | null
  /** Why it went to no event, or null. */
  readonly whyNot: string | null
  /** Why it went to its event: the strongest signs of the models. */
  readonly why?: string
}
