import { findDateline } from '@marsad/arabic'
import { captureOf } from './capture.ts'
import { type Context, failureAt, type Item, skip, sourceOf } from './item.ts'
import { MAX_REPORT_BYTES, megabytes } from './limits.ts'
import type { Notice, Outcome, ReadFrom, SourceKind } from './outcome.ts'
import { detectLanguage } from './text/language.ts'
import { dayInUrl, hostOf } from './text/url-facts.ts'

/** A value with the place where it was read. */
export interface Found {
  readonly value: string
  readonly from: string
}

/** A report as a reader found it, before what it lacks is looked for elsewhere. */
export interface Draft {
  readonly doc: string
  readonly text: string
  readonly textFrom: string
  readonly title?: Found | null
  readonly outlet?: Found | null
  readonly author?: Found | null
  readonly published?: Found | null
  readonly url?: Found | null
  readonly notices?: readonly Notice[]
}

export interface DraftSource {
  readonly item: Item
  readonly kind: SourceKind
  readonly line?: number | null
  readonly bytes: Uint8Array
  readonly contentType: string
}

const ARABIC = /[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]/

/**
 * Makes the outcome of a draft: what the report does not say of itself is taken from whoever led to it, the dateline, the address and at last
 * the options; a report in a language that is not kept is skipped.
 */
export function finishDraft(draft: Draft, { item, kind, line = item.line, bytes, contentType }: DraftSource, { options }: Context): Outcome {
  const { text } = draft
  if (text.length > MAX_REPORT_BYTES / 2) return failureAt(item, `the report is longer than ${megabytes(MAX_REPORT_BYTES)}`, 'Cut it up', line)
  const source = sourceOf(item, kind, line)
  const language = detectLanguage(text)
  const { languages = ['ar'] } = options
  if (languages !== 'any' && language !== 'unknown' && !languages.includes(language)) return skip(source, 'language', language)
  const facts = completeFacts(draft, item, options)
  const notices = [...(draft.notices ?? [])]
  if (text.includes('\0')) notices.push({ level: 'warning', message: 'there are NUL characters in the text; they are read as spaces' })
  if (!ARABIC.test(text))
    notices.push({ level: 'warning', message: "there are no Arabic letters in the text; if it should have some, check the file's encoding" })
  const { title, outlet, author, published, url } = facts
  const readFrom: ReadFrom = {
    text: draft.textFrom,
    title: title?.from ?? null,
    outlet: outlet?.from ?? null,
    author: author?.from ?? null,
    published: published?.from ?? null,
    url: url?.from ?? null,
  }
  return {
    kind: 'report',
    report: {
      doc: draft.doc,
      text,
      published: published?.value ?? null,
      outlet: outlet?.value ?? null,
      title: title?.value ?? null,
      url: url?.value ?? null,
      author: author?.value ?? null,
      language,
    },
    readFrom,
    source,
    capture: captureOf(bytes, contentType),
    notices,
  }
}

type Facts = Readonly<Record<'title' | 'outlet' | 'author' | 'published' | 'url', Found | null>>

function completeFacts(draft: Draft, item: Item, options: Context['options']): Facts {
  const { hints } = item
  const hinted = (key: 'title' | 'author' | 'published' | 'outlet') => found(hints?.[key], hints?.from ?? '')
  const url = draft.url ?? found(item.url, 'source')
  return {
    title: draft.title ?? hinted('title'),
    author: draft.author ?? hinted('author'),
    url,
    outlet: draft.outlet ?? hinted('outlet') ?? found(options.outlet, 'option outlet') ?? found(url && hostOf(url.value), 'url'),
    published:
      draft.published ??
      hinted('published') ??
      found(findDateline(draft.text)?.published, 'dateline') ??
      found(url && dayInUrl(url.value), 'url') ??
      found(options.published, 'option published'),
  }
}

function found(value: string | null | undefined, from: string): Found | null {
  return value ? { value, from } : null
}
