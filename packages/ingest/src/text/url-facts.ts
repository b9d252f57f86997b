import { toIsoDay } from './iso-day.ts'

/**
 * The day that an address names in its path, or null: `/2015/03/02/`, `/2015-03-02-title`, `/20150302/`.
 *
 * @example dayInUrl('https://example.org/news/2015/3/2/aden') // '2015-03-02'
 */
export function dayInUrl(url: string): string | null {
  const parts = /[/=_-]((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?![\d])/.exec(url) ?? /[/=_-]((?:19|20)\d{2})()(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url)
  return parts ? toIsoDay(`${parts[1]}-${parts[3]}-${parts[4]}`) : null
}

/**
 * The host of an address as readers name a site, or null where it is no address.
 *
 * @example hostOf('https://www.example.org/news/1') // 'example.org'
 */
export function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}
