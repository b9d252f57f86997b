import { type Coding, EVENT_TYPES } from '@marsad/model'

/** What a page holds, counted as it is written. */
export class Summary {
  reports = 0
  bytes = 0
  readonly #records = { events: 0, tallies: 0, relations: 0, control: 0 }
  readonly #byType = new Map<string, number>()

  /** Adds a report's coding. */
  add({ events, tallies, relations, control }: Coding): void {
    this.reports++
    this.#records.events += events.length
    this.#records.tallies += tallies.length
    this.#records.relations += relations.length
    this.#records.control += control.length
    for (const { type } of events) {
      const { acledType } = EVENT_TYPES[type]
      this.#byType.set(acledType, (this.#byType.get(acledType) ?? 0) + 1)
    }
  }

  /** How many events there are. */
  get events(): number {
    return this.#records.events
  }

  /**
   * The summary for people.
   *
   * @param path where the page is
   */
  text(path: string): string {
    const { events, tallies, relations, control } = this.#records
    const records = [
      count(events, 'event', 'events'),
      count(tallies, 'tally', 'tallies'),
      count(relations, 'relation', 'relations'),
      count(control, 'control record', 'control records'),
    ]
    const types = [...this.#byType].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const width = Math.max(0, ...types.map(([type]) => type.length))
    const lines = types.map(([type, number]) => `  ${type.padEnd(width)}  ${String(number).padStart(5)}`)
    return [`${count(this.reports, 'report', 'reports')}: ${records.join(', ')}`, ...lines, `${path} (${megabytes(this.bytes)} MB)`, ''].join('\n')
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1)
}
