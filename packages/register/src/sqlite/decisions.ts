import { checkDecision } from '../decisions/check-decision.ts'
import { disagreementsOn } from '../decisions/disagreement.ts'
import type { Overlay } from '../decisions/overlay.ts'
import type { Decisions } from '../register.ts'
import type { DecisionWriter } from './decision-writer.ts'
import { pageSize } from './page-size.ts'
import type { Store } from './store.ts'

const BATCH = 200

/** The decisions of an open register. */
export function createDecisions(store: Store, writer: DecisionWriter): Decisions {
  const { connection, reader } = store
  return {
    async add(decision, by, at) {
      const event = connection.read(() => writer.eventOf(decision))
      await checkDecision(decision, event?.event)
      return store.write(() => writer.add(decision, by, at))
    },

    async get(seq) {
      return connection.guard(() => writer.log.get(seq))
    },

    async about(subject) {
      return connection.guard(() => writer.log.about(subject))
    },

    async after(seq, limit) {
      return connection.guard(() => writer.log.after(seq, pageSize(limit)))
    },

    async *disagreements() {
      for (let after = ''; ; ) {
        const rows = connection.rows<{ event: string; body: string }>('SELECT event, body FROM overlays WHERE event > ? ORDER BY event LIMIT ?', [after, BATCH])
        if (rows.length === 0) return
        const records = new Map(connection.read(() => reader.records(rows.map(({ event }) => event))).map(record => [record.key, record]))
        for (const { event: key, body } of rows) {
          const { event, coded } = records.get(key)!
          yield* disagreementsOn(key, JSON.parse(body) as Overlay, event, coded)
        }
        after = rows.at(-1)!.event
      }
    },

    async head() {
      return connection.guard(() => writer.log.head())
    },
  }
}
