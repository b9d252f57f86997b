export * from './codes.ts'
export type * from './coding.ts'
export * from './event-type.ts'
export * from './span.ts'
