const MB = 1024 * 1024

/** The most bytes that one report may have: a long book of Arabic is 5 MB. */
export const MAX_REPORT_BYTES = 32 * MB

/** The most bytes that one line of JSON Lines may have: a report of the largest size with its escapes and keys. */
export const MAX_LINE_BYTES = 40 * MB

/** What people are told of a limit. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`
}
