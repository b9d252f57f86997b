export type { NumberMention } from './number-mention.ts'
export { NumberReader } from './number-reader.ts'
export { numberValue } from './number-value.ts'
export type { NumberHedge } from './phrases.ts'
