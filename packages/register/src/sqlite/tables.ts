/** The columns of the tables that queries are built over; see `migrations`. */
export interface Tables {
  archive: { id: number; sha256: Uint8Array; content_type: string; size: number; bytes: Uint8Array }
  reports: {
    id: number
    key: string
    doc: string
    published: string | null
    outlet: string | null
    title: string | null
    url: string | null
    author: string | null
    language: string | null
    read_from: string | null
    copy_of: number
    next_event: number
    text: Uint8Array | null
    text_at: string | null
    archive: number
  }
  captures: { report: number; archive: number; kind: string; path: string; entry: string; line: number; captured_at: string }
  codings: { report: number; coder: string; tables: string; coded_at: string; body: Uint8Array }
  places: { id: number; key: string; name: string | null; admin1: string | null; country: string | null; lat: number | null; lon: number | null }
  place_names: { name: string; place: number }
  place_tree: { id: number; min_lat: number; max_lat: number; min_lon: number; max_lon: number }
  events: {
    id: number
    key: string
    report: number
    n: number | null
    type: string
    date_start: string | null
    date_end: string | null
    date_precision: number | null
    place: number | null
    place_precision: number | null
    cell: number | null
    country: string | null
    admin1: string | null
    weapon: string | null
    status: string
    source: string | null
    killed_min: number | null
    killed_max: number | null
    injured_min: number | null
    injured_max: number | null
    casualties_min: number | null
    casualties_max: number | null
    confidence: number
    review: string
    incident: string | null
  }
  event_actors: { actor: string; role: string; event: number }
  event_places: { place: number; event: number }
  event_outlets: { outlet: string; event: number }
  words: { word: string }
  report_words: { rowid: number; report_words: string; words: string }
  event_words: { rowid: number; event_words: string; words: string }
  tallies: {
    report: number
    n: number
    what: string
    count_min: number | null
    count_max: number | null
    period_start: string | null
    period_end: string | null
    status: string
    source: string | null
    body: string
  }
  relations: {
    report: number
    n: number
    a: string
    relation: string
    b: string
    date_start: string | null
    date_end: string | null
    status: string
    source: string | null
    body: string
  }
  control: {
    report: number
    n: number
    actor: string
    status: string
    place: number
    date_start: string | null
    date_end: string | null
    source: string | null
    body: string
  }
  decisions: { seq: number; at: string; by: string; action: string; subject: string; body: string; previous: string; hash: string }
  decision_subjects: { subject: string; decision: number }
  overlays: { event: string; body: string }
  sources: { outlet: string; reliability: string | null; bias: string | null; note: string | null }
  incidents: {
    id: number
    key: string
    type: string
    date_start: string | null
    date_end: string | null
    place: number | null
    cell: number | null
    country: string | null
    admin1: string | null
    grading: string
    killed_low: number | null
    killed_best: number | null
    killed_high: number | null
    injured_low: number | null
    injured_best: number | null
    injured_high: number | null
    events: number
    outlets: number
    first_report: string | null
    last_report: string | null
    body: string
  }
  links: { event: string; incident: string; score: number; reasons: string }
  link_constraints: { kind: 'together' | 'apart'; a: string; b: string; decision: number }
  to_link: { event: string }
  releases: {
    name: string
    n: number
    at: string
    by: string
    note: string
    query: string
    previous: string | null
    decisions: number
    head: string
    events: number
    hash: string
  }
  release_bodies: { hash: Uint8Array; body: Uint8Array }
  release_events: { release: number; event: string; hash: Uint8Array }
  release_changes: { release: number; event: string; change: string; fields: string; why: string }
}
