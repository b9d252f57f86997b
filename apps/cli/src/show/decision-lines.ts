import type { Decision, NewDecision } from '@marsad/register'
import type { Line, Page } from '../explain/page.ts'

/** Decisions, a line each: number, when, who, what and why. */
export function decisionLines(page: Page, decisions: readonly Decision[]): Line[] {
  return decisions.map(({ seq, at, by, decision }): Line => [String(seq), at.slice(0, 16).replace('T', ' '), page.quote(by), page.quote(describe(decision))])
}

function describe(decision: NewDecision): string {
  switch (decision.action) {
    case 'accept':
      return 'accept'
    case 'reject':
      return `reject: ${decision.reason}`
    case 'correct':
      return `correct ${decision.field} = ${JSON.stringify(decision.value)}${because(decision.reason)}`
    case 'comment':
      return `comment: ${decision.text}`
    case 'merge':
      return `merge ${decision.events.join(', ')}${because(decision.reason)}`
    case 'split':
      return `split ${decision.events.join(', ')} from ${decision.from.join(', ')}${because(decision.reason)}`
    case 'assess':
      return `assess: reliability ${decision.reliability ?? '—'}, bias ${decision.bias ?? '—'}${decision.note === null ? '' : `, ${decision.note}`}`
    case 'undo':
      return `undo ${decision.decision}${because(decision.reason)}`
  }
}

const because = (reason: string | undefined) => (reason ? `: ${reason}` : '')
