import { COUNT_FIELDS } from '@marsad/model'

/**
 * The value of a field as people write it: a count or a range of days in short, a list of actors by their ids, a word, or JSON.
 *
 * @example
 * readValue('killed', '5..7') // { min: 5, max: 7 }
 * readValue('killed', '5..') // { min: 5, max: null }
 * readValue('date', '2015-03-02') // { start: '2015-03-02', end: '2015-03-02' }
 * readValue('weapon', '') // null
 */
export function readValue(field: string, text: string): unknown {
  if (text === '' || text === 'null') return null
  if (/^[{["]/.test(text)) return readJson(text)
  if (field === 'actor' || field === 'target') return text.split(',').map(id => ({ id: id.trim(), text: '', span: [0, 0] }))
  const [from, to = from] = text.split('..')
  if (field === 'date') return { start: from, end: to || null }
  if (field === 'count' || (COUNT_FIELDS as readonly string[]).includes(field)) return { min: figure(from!), max: figure(to!) }
  return /^\d+$/.test(text) ? Number(text) : text
}

/** What is no figure stays as it is, for the register to name it. */
const figure = (text: string) => (text === '' ? null : /^\d+$/.test(text) ? Number(text) : text)

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
