/** What inflection says of a written form, as bits. A form with several readings carries the bits of all. */
export const Feature = Object.freeze({
  VERB: 1,
  NOUN: 2,
  ACTIVE: 4,
  PASSIVE: 8,
  PAST: 16,
  PRESENT: 32,
  SINGULAR: 64,
  DUAL: 128,
  PLURAL: 256,
  FEMININE: 512,
  CONSTRUCT: 1024,
  /** Stands without a pronoun ending; without this bit only before one («هجمت» of «هجمته»). */
  FREE: 2048,
  MASDAR: 4096,
  DOER: 8192,
  UNDERGOER: 16384,
} as const)
