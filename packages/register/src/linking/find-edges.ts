import { areNear, eachPosting, WINDOW } from './postings.ts'
import type { Profile } from './profile.ts'
import { LINK_THRESHOLD, type ScorePair } from './score-pairs.ts'

/** Pairs that may be one incident, in columns; a pair that stands side by side in several rows may be there several times. */
export interface Edges {
  readonly a: Uint32Array
  readonly b: Uint32Array
  readonly scores: Float64Array
  readonly count: number
}

/** All postings, sorted by row: in columns, since there are ten times as many as events. */
interface Rows {
  readonly keys: Uint32Array
  readonly positions: Float64Array
  readonly events: Uint32Array
  /** The postings in order. */
  readonly order: Uint32Array
}

/** Compares each event with those next to it in its rows. `events` must be sorted by `byRank`. */
export function findEdges(events: readonly Profile[], score: ScorePair): Edges {
  const { keys, positions, events: owners, order } = sortedRows(events)
  let a = new Uint32Array(1024)
  let b = new Uint32Array(1024)
  let scores = new Float64Array(1024)
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const here = order[i]!
    const end = Math.min(order.length, i + 1 + WINDOW)
    for (let j = i + 1; j < end; j++) {
      const there = order[j]!
      if (keys[there] !== keys[here] || !areNear(positions[here]!, positions[there]!)) break
      const one = Math.min(owners[here]!, owners[there]!)
      const other = Math.max(owners[here]!, owners[there]!)
      if (one === other) continue
      const value = score(events[one]!, events[other]!)
      if (value <= LINK_THRESHOLD) continue
      if (count === a.length) {
        a = grown(a, new Uint32Array(2 * count))
        b = grown(b, new Uint32Array(2 * count))
        scores = grown(scores, new Float64Array(2 * count))
      }
      a[count] = one
      b[count] = other
      scores[count++] = value
    }
  }
  return { a, b, scores, count }
}

function grown<Column extends Uint32Array | Float64Array>(column: Column, larger: Column): Column {
  larger.set(column as never)
  return larger
}

const BUCKET_BITS = 20

/** Sorts by the upper bits of the keys in linear time, then within each bucket by key, position and event. */
function sortedRows(events: readonly Profile[]): Rows {
  let size = 0
  let capacity = events.length * 8 + 16
  let keys = new Uint32Array(capacity)
  let positions = new Float64Array(capacity)
  let owners = new Uint32Array(capacity)
  let owner = 0
  const starts = new Uint32Array(2 ** BUCKET_BITS + 1)
  const take = (key: number, position: number) => {
    if (size === capacity) {
      capacity *= 2
      keys = grown(keys, new Uint32Array(capacity))
      positions = grown(positions, new Float64Array(capacity))
      owners = grown(owners, new Uint32Array(capacity))
    }
    keys[size] = key
    positions[size] = position
    owners[size++] = owner
    starts[(key >>> (32 - BUCKET_BITS)) + 1]!++
  }
  for (; owner < events.length; owner++) eachPosting(events[owner]!, take)
  for (let bucket = 0; bucket < starts.length - 1; bucket++) starts[bucket + 1]! += starts[bucket]!
  const order = new Uint32Array(size)
  const next = starts.slice()
  for (let i = 0; i < size; i++) order[next[keys[i]! >>> (32 - BUCKET_BITS)]!++] = i
  const compare = (x: number, y: number) => keys[x]! - keys[y]! || positions[x]! - positions[y]! || owners[x]! - owners[y]!
  for (let bucket = 0; bucket < starts.length - 1; bucket++) {
    const from = starts[bucket]!
    const to = starts[bucket + 1]!
    if (to - from > 1) order.subarray(from, to).sort(compare)
  }
  return { keys, positions, events: owners, order }
}
