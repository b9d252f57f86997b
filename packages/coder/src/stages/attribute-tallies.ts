import type { ActorRef, CodedEvent, Tally } from '@marsad/model'

/** What a war of years cost is laid at nobody's door. */
const NOBODYS = new Set(['tally.cost-of-war', 'tally.month-or-year', 'tally.several-provinces'])

/** So many dead are those of a war, whoever does what today. */
const DEAD_OF_A_WAR = 100_000

/**
 * A sum that names no doer («ارتفع عدد القتلى منذ بدء الحملة إلى 93») goes to the one who does most of what the report tells of:
 * he must be named, and do more than all others together, the unknown among them. The toll of attacks by nobody knows whom is that of `unidentified`.
 */
export function attributeTallies(tallies: readonly Tally[], events: readonly CodedEvent[]): Tally[] {
  const doer = chiefDoer(events)
  return tallies.map(tally => {
    if (tally.actor.length > 0 || !HARM.has(tally.what)) return tally
    const why = tally.evidence.period?.[0]?.rule ?? ''
    if (NOBODYS.has(why) || (tally.count.min ?? 0) >= DEAD_OF_A_WAR) return tally
    if (doer && !tally.target.some(target => target.id === doer.ref.id))
      return { ...tally, actor: [doer.ref], evidence: { ...tally.evidence, actor: doer.evidence } }
    if (why !== 'tally.toll-of-attacks' || !tally.evidence.period) return tally
    const words = tally.evidence.period[0]!
    const nobody: ActorRef = { id: 'unidentified', text: words.text, span: words.span }
    return { ...tally, actor: [nobody], evidence: { ...tally.evidence, actor: [{ ...words, rule: 'tally.attacks-by-nobody-known' }] } }
  })
}

const HARM = new Set(['killed', 'injured', 'casualties'])

interface Chief {
  readonly ref: ActorRef
  readonly evidence: NonNullable<Tally['evidence']['actor']>
}

/** Who does most of the harm that is told, with the words that say so. */
function chiefDoer(events: readonly CodedEvent[]): Chief | null {
  const done = new Map<string, number>()
  let all = 0
  for (const event of events) {
    const id = event.actor[0]?.id
    if (!id || !(event.killed || event.injured || event.casualties)) continue
    all++
    if (id !== 'unidentified') done.set(id, (done.get(id) ?? 0) + 1)
  }
  const [first] = [...done].sort((a, b) => b[1] - a[1])
  if (!first || first[1] * 2 <= all) return null
  const event = events.find(e => e.actor[0]?.id === first[0] && (e.evidence.actor?.length ?? 0) > 0)
  return event ? { ref: event.actor[0]!, evidence: [{ ...event.evidence.actor![0]!, rule: 'tally.chief-doer' }] } : null
}
