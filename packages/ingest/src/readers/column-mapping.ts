/** The fields of a report that a column may hold. */
export const MAPPED_FIELDS = Object.freeze(['doc', 'text', 'title', 'published', 'outlet', 'author', 'url'] as const)

/** Which columns of a table, or keys of JSON, hold what. A list of columns for `text` is put together, one below the other. */
export interface ColumnMapping {
  readonly text: string | readonly string[]
  readonly doc?: string
  readonly title?: string
  readonly published?: string
  readonly outlet?: string
  readonly author?: string
  readonly url?: string
  /** What stands between columns; by default seen from the first line. */
  readonly delimiter?: string
}

/** What exports call the fields, folded; the first name that a table has counts. */
const USUAL_NAMES: Readonly<Record<(typeof MAPPED_FIELDS)[number], readonly string[]>> = Object.freeze({
  doc: ['doc', 'id', 'docid', 'uid', 'guid', 'المعرف', 'الرقم'],
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'articlebody',
    'article',
    'message',
    'description',
    'النص',
    'نص',
    'المحتوى',
    'الخبر',
    'نصالخبر',
    'المتن',
    'التفاصيل',
  ],
  title: ['title', 'headline', 'subject', 'العنوان', 'عنوان', 'عنوانالخبر'],
  published: [
    'published',
    'date',
    'publishedat',
    'pubdate',
    'publicationdate',
    'publishdate',
    'datetime',
    'createdat',
    'time',
    'التاريخ',
    'تاريخ',
    'تاريخالنشر',
    'اليوم',
  ],
  outlet: ['outlet', 'source', 'publisher', 'newspaper', 'site', 'sitename', 'channel', 'المصدر', 'مصدر', 'الصحيفة', 'الموقع', 'الوكالة', 'الناشر'],
  author: ['author', 'byline', 'writer', 'الكاتب', 'المؤلف', 'المحرر', 'المراسل'],
  url: ['url', 'link', 'href', 'permalink', 'الرابط', 'رابط', 'العنوانالإلكتروني'],
})

/**
 * The mapping of a table by the usual names of its columns, or null where none holds the text.
 *
 * @example guessMapping(['ID', 'Publish Date', 'النص']) // { text: 'النص', doc: 'ID', published: 'Publish Date' }
 */
export function guessMapping(columns: readonly string[]): ColumnMapping | null {
  const byName = new Map(columns.map(column => [column.toLowerCase().replace(/[\s_.-]+/g, ''), column]))
  const find = (field: (typeof MAPPED_FIELDS)[number]) => USUAL_NAMES[field].map(name => byName.get(name)).find(column => column !== undefined)
  const text = find('text')
  if (text === undefined) return null
  const mapping: Record<string, string> = { text }
  for (const field of MAPPED_FIELDS) {
    const column = find(field)
    if (column !== undefined) mapping[field] = column
  }
  return mapping as unknown as ColumnMapping
}

/**
 * Reads a saved mapping.
 *
 * @throws Error with what is wrong with it, for people
 * @example parseMapping('{"text": "body", "published": "day"}').text // 'body'
 */
export function parseMapping(json: string): ColumnMapping {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new Error(`not valid JSON (${(error as Error).message})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('a mapping is an object like {"text": "body", "published": "day"}')
  const mapping = value as Record<string, unknown>
  const known = new Set<string>([...MAPPED_FIELDS, 'delimiter'])
  for (const [key, column] of Object.entries(mapping)) {
    if (!known.has(key)) throw new Error(`"${key}" is no field; the fields are ${[...known].join(', ')}`)
    const isList = key === 'text' && Array.isArray(column) && column.length > 0 && column.every(name => typeof name === 'string')
    if (!isList && (typeof column !== 'string' || column === '')) throw new Error(`"${key}" must name a column`)
  }
  if (mapping.text === undefined) throw new Error('"text" must name the column that holds the report')
  return mapping as unknown as ColumnMapping
}

/**
 * A mapping as it is saved.
 *
 * @example formatMapping({ text: 'body' }) // '{\n  "text": "body"\n}\n'
 */
export function formatMapping(mapping: ColumnMapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`
}
