import type { Skipped } from '@marsad/ingest'

/** What became of the reports of a run. */
export class AddTotals {
  added = 0
  /** Of the added ones those whose text the register holds from another outlet or day. */
  copies = 0
  /** Seen in an earlier run, or the same report as another of this one. */
  known = 0
  coded = 0
  events = 0
  noText = 0
  readonly languages = new Map<string, number>()

  /** Counts a report that was left out on purpose. */
  skip({ reason, language }: Pick<Skipped, 'reason' | 'language'>): void {
    if (reason === 'known') this.known++
    else if (reason === 'no-text') this.noText++
    else this.languages.set(language ?? 'unknown', (this.languages.get(language ?? 'unknown') ?? 0) + 1)
  }

  /**
   * The totals for people, a line each; lines with nothing to tell are left out.
   *
   * @param failed inputs that could not be read or coded
   */
  lines(failed: number): string[] {
    const languages = [...this.languages].sort(([a], [b]) => (a < b ? -1 : 1))
    const skipped = [
      ...languages.map(([language, count]) => `${figure(count)} ${language}`),
      ...(this.noText > 0 ? [`${figure(this.noText)} without text`] : []),
    ]
    return [
      `added    ${figure(this.added)} reports${this.copies > 0 ? `, ${figure(this.copies)} of them copies of others` : ''}`,
      `coded    ${figure(this.coded)} reports, ${figure(this.events)} events`,
      ...(this.known > 0 ? [`known    ${figure(this.known)} that the register had already`] : []),
      ...(skipped.length > 0 ? [`skipped  ${skipped.join(', ')}`] : []),
      ...(failed > 0 ? [`failed   ${figure(failed)}, told above`] : []),
    ]
  }
}

const figure = (count: number) => count.toLocaleString('en')
