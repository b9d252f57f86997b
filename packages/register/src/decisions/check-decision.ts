import type { CodedEvent } from '@marsad/model'
import { RegisterError } from '../errors.ts'
import { EVENT_FIELDS } from '../events/compare-events.ts'
import type { NewDecision } from './decision.ts'
import { applyOverlay } from './overlay.ts'

const MOST_PAIRS = 10_000

/**
 * Refuses a decision that could not hold: a field that events do not have, a value that the field cannot take.
 *
 * @param event the event as it stands, for decisions on one
 * @throws RegisterError `bad-query`
 */
export async function checkDecision(decision: NewDecision, event: CodedEvent | undefined): Promise<void> {
  if (decision.action === 'reject' && decision.reason.trim() === '') throw bad('a rejection says no reason', 'say why the event is rejected')
  if (decision.action === 'comment' && decision.text.trim() === '') throw bad('the comment is empty', 'write something into it')
  if (decision.action === 'merge' && new Set(decision.events).size < 2) throw bad('a merge needs two events', 'name at least two')
  if (decision.action === 'split') {
    const { events, from } = decision
    if (events.length === 0 || from.length === 0) throw bad('a split needs events on both sides', 'name the events to part and those to part them from')
    if (events.some(key => from.includes(key))) throw bad('a split names an event on both sides', 'name it on one')
    if (events.length * from.length > MOST_PAIRS) throw bad(`a split of ${events.length} from ${from.length} events is too large`, 'part fewer at once')
  }
  if (decision.action === 'correct') await checkCorrection(decision, event!)
}

async function checkCorrection({ field, value, evidence = [] }: Extract<NewDecision, { action: 'correct' }>, event: CodedEvent): Promise<void> {
  if (!(EVENT_FIELDS as readonly string[]).includes(field)) throw bad(`events have no field «${field}»`, `correct one of ${EVENT_FIELDS.join(', ')}`)
  // zod is large; only who corrects something loads it.
  const { eventSchema } = await import('@marsad/model/schema')
  const corrected = applyOverlay(event, { accepted: null, corrections: { [field]: { value: value ?? null, evidence } } })
  const checked = eventSchema.safeParse(corrected)
  if (checked.success) return
  const { path, message } = checked.error.issues[0]!
  throw bad(`${path.join('.') || field}: ${message}`, `give a value that the codebook knows for «${field}»`)
}

const bad = (what: string, remedy: string) => new RegisterError('bad-query', what, remedy)
