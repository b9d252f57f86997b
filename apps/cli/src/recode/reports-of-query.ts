import type { CoderVersion, EventQuery, Register } from '@marsad/register'
import type { KeyedReport } from '../register/code-into.ts'

const PAGE = 200

/** The reports of the events that a query finds, each once, but those that this version has coded. The keys are found first: coding changes what a query finds. */
export async function* reportsOfQuery(register: Register, query: EventQuery, { coder, tables }: CoderVersion): AsyncGenerator<KeyedReport> {
  for (const key of await keysOf(register, query)) {
    const coding = await register.codings.get(key)
    if (coding?.coder === coder && coding.tables === tables) continue
    const report = await register.reports.get(key)
    if (!report) continue
    const { doc, text, published, outlet, title, url } = report
    yield { key, doc, text, published, outlet, title, url }
  }
}

async function keysOf(register: Register, query: EventQuery): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof register.events.search>> = await register.events.search(query, { limit: PAGE, cursor })
    for (const { report } of page.rows) keys.add(report)
    cursor = page.next
    if (cursor === null) return keys
  }
}
