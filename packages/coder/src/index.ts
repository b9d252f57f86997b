export { actorInfo, countryInfo } from './actor-info.ts'
export type { Coder } from './coder.ts'
export { createCoder } from './create-coder.ts'
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
export type { ActorInfo, CountryInfo } from './find-info.ts'
export { builtInTables } from './tables/built-in.ts'
