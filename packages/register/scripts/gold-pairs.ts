import { readFileSync } from 'node:fs'
import { createCoder } from '@marsad/coder'
import type { CodedEvent, PlaceRef, Report } from '@marsad/model'
import type { Linkable } from '../src/linking/linkable.ts'
import { rareWords } from '../src/linking/rare-words.ts'

/** An incident of the gold: where reports tell it. */
export interface GoldIncident {
  readonly incident: string
  readonly neighbour_of?: string
  readonly docs: readonly { readonly doc: string; readonly quote: string; readonly optional?: boolean }[]
}

/** A coded event, ready to be linked, with the incidents that the gold puts it in. */
export interface GoldEvent {
  readonly linkable: Linkable
  readonly event: CodedEvent
  readonly incidents: readonly string[]
}

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)

/** Codes the reports of a folder of gold for linking and finds the event of each mention: the one whose clauses overlap its quote most. */
export function readGold(folder: string): { events: GoldEvent[]; incidents: GoldIncident[] } {
  const coder = createCoder()
  const incidents = linesOf<GoldIncident>(`${folder}/incidents.jsonl`)
  const events: GoldEvent[] = []
  for (const report of linesOf<Report>(`${folder}/reports.jsonl`)) {
    const coded = coder.code(report).events
    const told = coded.map((): string[] => [])
    for (const { incident, docs } of incidents) {
      for (const { doc, quote } of docs) {
        if (doc !== report.doc) continue
        const at = report.text.indexOf(quote)
        const overlaps = coded.map(event =>
          Math.max(...(event.spans ?? [event.span]).map(([start, end]) => Math.min(end, at + quote.length) - Math.max(start, at))),
        )
        const most = Math.max(0, ...overlaps)
        if (at >= 0 && most > 0) told[overlaps.indexOf(most)]!.push(incident)
      }
    }
    for (const [i, event] of coded.entries()) events.push({ linkable: linkableOf(report, event), event, incidents: told[i]! })
  }
  return { events, incidents }
}

/** A coded event as linking takes it. */
export function linkableOf(report: Report, event: CodedEvent): Linkable {
  const places: readonly PlaceRef[] = event.place ? ('text' in event.place ? [event.place] : event.place) : []
  const { name, admin1, country, lat, lon } = places[0] ?? { name: null, admin1: null, country: null, lat: null, lon: null }
  return {
    key: `${report.doc}.${event.id}`,
    report: report.doc,
    published: report.published ?? null,
    type: event.type,
    dateStart: event.date?.start ?? null,
    dateEnd: event.date?.end ?? null,
    datePrecision: event.date_precision ?? null,
    place: places[0] ? { name, admin1, country, lat, lon } : null,
    placePrecision: event.place_precision ?? null,
    actors: [...new Set(event.actor.map(actor => actor.id))].sort(),
    targets: [...new Set(event.target.map(actor => actor.id))].sort(),
    weapon: event.weapon ?? null,
    status: event.status,
    source: event.source ?? null,
    killed: event.killed ?? null,
    injured: event.injured ?? null,
    casualties: event.casualties ?? null,
    outlets: report.outlet ? [report.outlet] : [],
    words: rareWords(typeof event.quote === 'string' ? event.quote : event.quote.join(' ')),
  }
}

/** Deals reports to folds so that neighbouring incidents, and incidents that one report tells, are in one fold. */
export function foldsOf(incidents: readonly GoldIncident[], folds: number): (doc: string) => number {
  const parent = new Map<string, string>()
  const find = (name: string): string => {
    const above = parent.get(name) ?? name
    return above === name ? name : find(above)
  }
  const join = (one: string, other: string) => {
    const [a, b] = [find(one), find(other)].sort() as [string, string]
    if (a !== b) parent.set(b, a)
  }
  for (const { incident, neighbour_of, docs } of incidents) {
    if (neighbour_of) join(incident, neighbour_of)
    for (const { doc } of docs) join(incident, doc)
  }
  const roots = [...new Set(incidents.map(({ incident }) => find(incident)))].sort()
  return doc => Math.max(0, roots.indexOf(find(doc))) % folds
}
