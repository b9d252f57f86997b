import { createHash } from 'node:crypto'
import type { AuditProblem, AuditReport } from '../audit.ts'
import { holding } from '../decisions/holding.ts'
import { decidedBy, type Overlay, reviewOf } from '../decisions/overlay.ts'
import { pairsOf } from '../decisions/pairs.ts'
import { unpack } from '../pack.ts'
import type { DecisionLog } from './decision-log.ts'
import type { Store } from './store.ts'

/** As many problems as are named; more of them say no more. */
const MOST = 100

/** Checks that nothing was changed behind the register's back. */
export function audit(store: Store, log: DecisionLog, deep: boolean, expected: { readonly count: number; readonly head: string } | null): AuditReport {
  const { connection } = store
  return connection.read(() => {
    const problems: AuditProblem[] = []
    const tell = (problem: AuditProblem) => problems.length < MOST && problems.push(problem)
    const { broken, head, count } = log.check()
    if (broken) tell({ at: `decision ${broken.seq}`, what: `the log is broken: entry ${broken.why}` })
    else {
      if (expected) for (const problem of checkExpected(log, count, expected)) tell(problem)
      for (const problem of checkOverlays(store, log)) tell(problem)
      for (const problem of checkConstraints(store, log)) tell(problem)
    }
    for (const problem of checkReleases(store)) tell(problem)
    if (deep) for (const problem of checkArchive(store)) tell(problem)
    return { ok: problems.length === 0, decisions: count, head, problems }
  })
}

function* checkExpected(log: DecisionLog, count: number, expected: { readonly count: number; readonly head: string }): Iterable<AuditProblem> {
  if (count < expected.count) yield { at: 'decisions', what: `the log ends at ${count} and once held ${expected.count}` }
  else if (expected.count > 0 && log.get(expected.count)?.hash !== expected.head)
    yield { at: `decision ${expected.count}`, what: 'is not the one that was once the last' }
}

/** What stands decided of events must be what their decisions say. */
function* checkOverlays({ connection }: Store, log: DecisionLog): Iterable<AuditProblem> {
  const rows = connection.rows<{ event: string; body: string | null; review: string | null }>(
    `SELECT s.subject AS event, o.body, e.review FROM (SELECT DISTINCT ds.subject FROM decision_subjects ds JOIN decisions d ON d.seq = ds.decision WHERE d.action IN ('accept', 'reject', 'correct')) s
     LEFT JOIN overlays o ON o.event = s.subject LEFT JOIN events e ON e.key = s.subject
     UNION SELECT o.event, o.body, e.review FROM overlays o LEFT JOIN events e ON e.key = o.event ORDER BY 1`,
  )
  for (const { event, body, review } of rows) {
    const decided = decidedBy(log.about(event))
    const overlay = body === null ? null : (JSON.parse(body) as Overlay)
    const same = overlay && JSON.stringify(decided) === JSON.stringify({ review: overlay.review, accepted: overlay.accepted, corrections: overlay.corrections })
    if (!same) yield { at: event, what: 'what stands decided of it is not what its decisions say' }
    else if (review === null) yield { at: event, what: 'was decided on and is gone' }
    else if (review !== reviewOf(decided)) yield { at: event, what: `stands as ${review}, and its decisions say ${reviewOf(decided)}` }
  }
}

function* checkConstraints({ connection }: Store, log: DecisionLog): Iterable<AuditProblem> {
  const seqs = connection.prepare("SELECT seq FROM decisions WHERE action IN ('merge', 'split') ORDER BY seq").pluck().all() as number[]
  const wanted = new Set<string>()
  for (const seq of seqs) {
    const [subject] = log.subjectsOf(seq)
    if (!holding(log.about(subject!)).some(decision => decision.seq === seq)) continue
    for (const { kind, a, b } of pairsOf(log.get(seq)!.decision)) wanted.add(JSON.stringify([seq, kind, a, b]))
  }
  const rows = connection.rows<{ kind: string; a: string; b: string; decision: number }>(
    'SELECT kind, a, b, decision FROM link_constraints ORDER BY decision, a, b',
  )
  for (const { kind, a, b, decision } of rows)
    if (!wanted.delete(JSON.stringify([decision, kind, a, b]))) yield { at: `decision ${decision}`, what: `says nothing of ${a} and ${b}, which stand ${kind}` }
  for (const missing of wanted) {
    const [seq, kind, a, b] = JSON.parse(missing) as [number, string, string, string]
    yield { at: `decision ${seq}`, what: `puts ${a} and ${b} ${kind}, and they do not stand so` }
  }
}

/** A release must hold what it held: each body by its hash, and all of them by the hash of the release. */
function* checkReleases({ connection }: Store): Iterable<AuditProblem> {
  for (const { hash, body } of connection.prepare('SELECT hash, body FROM release_bodies').iterate() as IterableIterator<{ hash: Buffer; body: Buffer }>)
    if (!createHash('sha256').update(unpack(body)).digest().equals(hash))
      yield { at: `released body ${hash.toString('hex').slice(0, 16)}`, what: 'was changed' }
  for (const { name, n, hash } of connection.rows<{ name: string; n: number; hash: string }>('SELECT name, n, hash FROM releases ORDER BY n'))
    if (hashOfRelease(connection.prepare('SELECT event, hash FROM release_events WHERE release = ? ORDER BY event').iterate(n)) !== hash)
      yield { at: `release ${name}`, what: 'does not hold what it held' }
}

/** The hash of a release, over the keys and hashes of its events in the order of keys. */
export function hashOfRelease(rows: Iterable<unknown>): string {
  const digest = createHash('sha256')
  for (const { event, hash } of rows as Iterable<{ event: string; hash: Buffer }>) digest.update(`${event} ${hash.toString('hex')}\n`)
  return digest.digest('hex')
}

function* checkArchive({ connection }: Store): Iterable<AuditProblem> {
  for (const { sha256, bytes } of connection.prepare('SELECT sha256, bytes FROM archive').iterate() as IterableIterator<{ sha256: Buffer; bytes: Buffer }>) {
    let same = false
    try {
      same = createHash('sha256').update(unpack(bytes)).digest().equals(sha256)
    } catch {
      // Not even packed as it should be: told as the rest.
    }
    if (!same) yield { at: `archive ${sha256.toString('hex').slice(0, 16)}`, what: 'is not what was received' }
  }
}
