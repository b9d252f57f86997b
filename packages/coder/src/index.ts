export { type ActorInfo, actorInfo, type CountryInfo, countryInfo } from './actor-info.ts'
export { type Coder, createCoder } from './coder.ts'
export { reasonText } from './explain-reasons.ts'
export type {
  ExplainedFrame,
  ExplainedMention,
  ExplainedParty,
  ExplainedSentence,
  ExplainedToken,
  Explanation,
  MentionKind,
  ReasonLanguage,
} from './explanation.ts'
