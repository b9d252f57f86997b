export { actorInfo, countryInfo } from './actor-info.ts'
export { createCoder } from './coder.ts'
export { reasonText } from './explain-reasons.ts'
export type {
  ExplainedDay,
  ExplainedFrame,
  ExplainedMention,
  ExplainedParty,
  ExplainedSentence,
  ExplainedToken,
  Explanation,
  MentionKind,
  ReasonLanguage,
} from './explanation.ts'
export type { ActorInfo, CountryInfo } from './find-info.ts'
export type { Coder } from './make-coder.ts'
export { builtInTables } from './tables/built-in.ts'
