import type { Wording } from '../cards/field-value.ts'
import type { ReportItem } from '../data/corpus.ts'
import { h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import { formatDay } from '../i18n/format-date.ts'

/** What is known of a report: who published it, when, where it stands. */
export function reportHead({ entry: { report, coding }, outlet, doc }: ReportItem, { locale }: Wording): HTMLElement {
  const { strings } = locale
  const published = report.published ?? coding.published
  const url = webAddress(report.url)
  return h(
    'p',
    { class: 'report-head' },
    outlet && h('bdi', { class: 'outlet' }, outlet),
    h('span', {}, published ? [`${strings.published}: `, h('bdi', {}, formatDay(published, locale))] : strings.unknownDay),
    url && h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, strings.original, icon('link')),
    h('bdi', { class: 'doc', dir: 'ltr' }, doc),
  )
}

/** An address only if it is one of the web: a report may come with any text in its place (`javascript:…`). */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
