/**
 * The objects of a piece of JSON-LD: itself, or those in its list or graph.
 *
 * @example linkedObjects('{"@graph": [{"headline": "خبر"}]}')[1].headline // 'خبر'
 */
export function linkedObjects(json: string): Record<string, unknown>[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    // Pages often hold broken JSON-LD; it is only one of the places to look.
    return []
  }
  return asObjects(value).flatMap(item => [item, ...asObjects(item['@graph'])])
}

/**
 * The name of a person or organisation, given as a text, an object or a list of these.
 *
 * @example nameIn([{ '@type': 'Person', name: 'سالم علي' }]) // 'سالم علي'
 */
export function nameIn(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  const name = typeof first === 'object' && first !== null ? (first as Record<string, unknown>).name : first
  return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? name.trim() : null
}

function asObjects(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter(item => typeof item === 'object' && item !== null) as Record<string, unknown>[]
}
