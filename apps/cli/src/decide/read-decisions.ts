import type { EventField, NewDecision } from '@marsad/register'
import { UsageError } from '../exit-code.ts'
import { readValue } from './read-value.ts'

/**
 * The decisions that a command line asks for: one, or for `correct` one a field.
 *
 * @throws UsageError where something is missing or too much
 * @example readDecisions('1f3a5b7c9d0e2f46.1', 'correct', ['killed=5'], undefined)
 */
export function readDecisions(id: string, action: string, values: readonly string[], reason: string | undefined): readonly NewDecision[] {
  const because = reason === undefined ? {} : { reason }
  switch (action) {
    case 'accept':
      none(values, 'accept')
      return [{ action, event: id }]
    case 'reject':
      none(values, 'reject')
      return [{ action, event: id, reason: reason ?? '' }]
    case 'correct':
      return some(values, 'FIELD=VALUE')
        .map(pair)
        .map(([field, value]) => ({ action, event: id, field: field as EventField, value: readValue(field, value), ...because }))
    case 'comment':
      return [{ action, subject: id, text: some(values, 'the remark').join(' ') }]
    case 'merge':
      return [{ action, events: [id, ...some(values, 'the other events')], ...because }]
    case 'split':
      return [{ action, events: [id], from: some(values, 'the events to part it from'), ...because }]
    case 'assess': {
      const given = new Map(some(values, 'reliability=…, bias=… or note=…').map(pair))
      const wrong = [...given.keys()].find(name => !['reliability', 'bias', 'note'].includes(name))
      if (wrong !== undefined) throw new UsageError(`assess takes reliability=, bias= and note=, not ${wrong}=`)
      const [reliability, bias, note] = ['reliability', 'bias', 'note'].map(name => given.get(name) || null)
      return [{ action, outlet: id, reliability: reliability!, bias: bias!, note: note! }]
    }
    case 'undo':
      none(values, 'undo')
      if (!/^[1-9]\d*$/.test(id)) throw new UsageError(`undo takes the number of a decision, as marsad show lists it, not «${id}»`)
      return [{ action, decision: Number(id), ...because }]
    default:
      throw new UsageError(`there is no action «${action}»; use accept, reject, correct, comment, merge, split, assess or undo`)
  }
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`«${text}» is not FIELD=VALUE`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function some(values: readonly string[], what: string): readonly string[] {
  if (values.length === 0) throw new UsageError(`say ${what} behind the action`)
  return values
}

function none(values: readonly string[], action: string): void {
  if (values.length > 0) throw new UsageError(`${action} takes nothing behind it but --reason and --by, not «${values[0]}»`)
}
