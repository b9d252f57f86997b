/** What stands in the built page where its data goes. */
const PLACE = '<script type="application/json" id="data">null</script>'
const [OPEN, CLOSE] = [PLACE.slice(0, PLACE.indexOf('null')), '</script>']

/** What stands before and after the data in a page. */
export interface Template {
  readonly head: string
  readonly tail: string
}

/**
 * Cuts the built page at the place of its data, or gives null where it has none, or more than one.
 *
 * @example splitTemplate(html)?.head
 */
export function splitTemplate(html: string): Template | null {
  const parts = html.split(PLACE)
  return parts.length === 2 ? { head: parts[0]! + OPEN, tail: CLOSE + parts[1]! } : null
}

/**
 * A value as JSON that may stand inside a `<script>`: no text in it can end the script or begin a comment,
 * and every code unit comes out again as it went in, lone surrogates too.
 *
 * @example scriptJson('</script>') // '"\\u003c/script>"'
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
