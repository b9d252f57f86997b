import type { ReportRow } from '@marsad/register'
import type { Line, Page } from '../explain/page.ts'

/** What is known of a report, a line each. */
export function reportLines(page: Page, { key, doc, published, outlet, title, url, author, language, codedAs }: ReportRow): Line[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['key', key],
    ['name', doc],
    ['published', published],
    ['outlet', outlet],
    ['title', title],
    ['author', author],
    ['address', url],
    ['language', language],
    ['coded as', codedAs === key ? null : codedAs],
  ]
  return facts.flatMap(([name, value]): Line[] => (value === null ? [] : [[name, page.quote(value)]]))
}
