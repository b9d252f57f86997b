import type { GoldEvent, GoldIncident } from './gold-pairs.ts'

/** How well incidents were linked, over all gold mentions. */
export interface IncidentScore {
  readonly mentions: number
  readonly found: number
  readonly pairs: readonly [precision: number, recall: number]
  readonly bCubed: readonly [precision: number, recall: number]
}

/**
 * Scores groups of events against the gold, by pairs of mentions and by B-cubed (Bagga and Baldwin 1998). A mention without an event stands alone.
 *
 * @param groupOf the name of an event's group
 */
export function scoreIncidents(incidents: readonly GoldIncident[], events: readonly GoldEvent[], groupOf: (event: GoldEvent) => string): IncidentScore {
  const mentions: { gold: string; group: string; found: boolean }[] = []
  for (const { incident, docs } of incidents) {
    for (const { doc, optional } of docs) {
      if (optional) continue
      const event = events.find(({ linkable, incidents: told }) => linkable.report === doc && told.includes(incident))
      mentions.push({ gold: incident, group: event ? groupOf(event) : `alone ${mentions.length}`, found: event !== undefined })
    }
  }
  let [right, truly, held, precision, recall] = [0, 0, 0, 0, 0]
  for (const one of mentions) {
    let [both, gold, group] = [0, 0, 0]
    for (const other of mentions) {
      if (one.gold === other.gold) gold++
      if (one.group === other.group) group++
      if (one.gold === other.gold && one.group === other.group) both++
    }
    precision += both / group / mentions.length
    recall += both / gold / mentions.length
    right += both - 1
    truly += gold - 1
    held += group - 1
  }
  return { mentions: mentions.length, found: mentions.filter(({ found }) => found).length, pairs: [right / held, right / truly], bCubed: [precision, recall] }
}

/** The figures in one line. */
export function showScore({ mentions, found, pairs, bCubed }: IncidentScore): string {
  const show = ([precision, recall]: readonly [number, number]) =>
    `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`
  return `${found} of ${mentions} mentions found; pairs ${show(pairs)}; B-cubed ${show(bCubed)}`
}
