const MB = 1024 * 1024

/** The most bytes that one report may have: a long book of Arabic is 5 MB. */
export const MAX_REPORT_BYTES = 32 * MB

/** The most bytes that one line of JSON Lines may have: a report of the largest size with its escapes and keys. */
export const MAX_LINE_BYTES = 40 * MB

/** The most bytes that the headers of one record of a web archive may have; those of browsers' crawlers stay below 64 kB. */
export const MAX_HEADER_BYTES = MB

/** The most bytes of an archive inside an archive, which must be held to be read. */
export const MAX_NESTED_BYTES = 128 * MB

/** Archives inside archives are opened so far down. */
export const MAX_DEPTH = 4

/**
 * An archive that grows by more than this, once past `BOMB_SIZE`, is a bomb: text and pages grow by at most 30, and deflate can do 1032.
 */
export const BOMB_RATIO = 200
export const BOMB_SIZE = 100 * MB

/** What people are told of a limit. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`
}
