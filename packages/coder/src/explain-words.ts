/**
 * A count in a few signs.
 *
 * @example describeCount(11, null) // '≥11'
 * @example describeCount(5, 7) // '5–7'
 */
export function describeCount(min: number | null, max: number | null, approx = false): string {
  const about = approx ? '~' : ''
  if (min === null) return max === null ? '?' : `≤${max}`
  if (max === null) return `≥${min}`
  return about + (min === max ? `${min}` : `${min}–${max}`)
}

/**
 * Days in a few signs; an open end is three dots.
 *
 * @example describeDays({ start: '2016-05-09', end: '2016-05-15' }) // '2016-05-09 – 2016-05-15'
 */
export function describeDays({ start, end }: { readonly start: string; readonly end: string | null }): string {
  return start === end ? start : `${start} – ${end ?? '...'}`
}

/** A resolved place: its name, province, country and point, or that no row of the table fits. */
export function describePlace(place: {
  name: string | null
  admin1: string | null
  country: string | null
  lat: number | null
  lon: number | null
  precision: number
}): string {
  const names = [place.name ?? 'no row', place.admin1, place.country].filter((name, i, all) => name !== null && all.indexOf(name) === i)
  const point = place.lat === null || place.lon === null ? '' : ` ${place.lat.toFixed(2)},${place.lon.toFixed(2)}`
  return `${names.join(', ')}${point} (precision ${place.precision})`
}
