import type { Grading, IncidentAccount } from '../links.ts'
import { nameOf } from './names.ts'
import { voiceOf } from './toll.ts'

/** Who says what of an incident, besides the accounts themselves. */
export interface Responsibility {
  readonly grading: Grading
  /** Ids of actors that claim it. */
  readonly claimedBy: readonly string[]
  /** Sources that deny it. */
  readonly deniedBy: readonly string[]
}

/** An account with whom it holds to be the doer. */
export interface Accusation extends IncidentAccount {
  readonly actors: readonly string[]
}

const UNNAMED: ReadonlySet<string> = new Set(['unidentified', 'civilians', 'protesters'])

/**
 * Grades an incident after Airwars (https://airwars.org, «Civilian harm grading»), by its accounts:
 * - `contested`: accounts hold different actors to be the doer (not parts of one), or one denies what another tells;
 * - `confirmed`: one that did it says so (`claimed`);
 * - `fair`: two voices or more tell it;
 * - `weak`: one voice tells it, or none but accusers.
 * The first that fits holds. `discounted` is for people to decide.
 */
export function gradeIncident(accounts: readonly Accusation[]): Responsibility {
  const told = accounts.filter(({ status }) => status !== 'denied')
  const denied = accounts.filter(({ status }) => status === 'denied')
  const claimedBy = [...new Set(told.filter(({ status }) => status === 'claimed').flatMap(({ actors }) => actors.filter(isNamed)))].sort()
  const deniedBy = [...new Set(denied.map(voiceOf))].sort()
  const voices = new Set(told.filter(({ status }) => status !== 'alleged').map(voiceOf))
  return { grading: gradeOf(told, denied, claimedBy, voices.size), claimedBy, deniedBy }
}

function gradeOf(told: readonly Accusation[], denied: readonly Accusation[], claimedBy: readonly string[], voices: number): Grading {
  if ((denied.length > 0 && told.length > 0) || disagree(told)) return 'contested'
  if (claimedBy.length > 0) return 'confirmed'
  return voices >= 2 ? 'fair' : 'weak'
}

/** Whether two accounts share no doer, not even by kinship. Accounts that name none agree with all. */
function disagree(accounts: readonly Accusation[]): boolean {
  const named = accounts.map(({ actors }) => actors.filter(isNamed).map(nameOf)).filter(actors => actors.length > 0)
  return named.some(one => named.some(other => !one.some(a => other.some(b => a.id === b.id || (a.family !== 0 && a.family === b.family)))))
}

const isNamed = (id: string): boolean => !UNNAMED.has(id)
