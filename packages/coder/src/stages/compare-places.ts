import type { PlaceRef } from '@marsad/model'
import type { FoundPlace } from './candidate.ts'

const NEAR_KM = 12

/** 1 for the same place, 0.5 for one inside or beside the other, -1 for another place, -0.5 for what seems another, near 0 where nothing can be said. */
export function comparePlaces(a: FoundPlace, b: FoundPlace): number {
  const [p, q] = [a.value, b.value]
  if (p.text === q.text || (p.name !== null && p.name === q.name)) return 1
  if ((p.name !== null && b.within.includes(p.name)) || (q.name !== null && a.within.includes(q.name))) return 0.5
  if (p.country && q.country && p.country !== q.country) return -1
  if (a.grain === 0 || b.grain === 0) return 0
  if (p.lat !== null && q.lat !== null && a.grain >= 3 && b.grain >= 3) return distanceKm(p, q) <= NEAR_KM ? 0.5 : -1
  if (a.grain === b.grain && a.grain >= 2) return p.name === null || q.name === null ? -0.5 : -1
  if (p.admin1 && q.admin1 && p.admin1 !== q.admin1) return -1
  return 0.1
}

/** Distance over ground in km, by the haversine formula on a sphere of 6371 km. */
function distanceKm(a: PlaceRef, b: PlaceRef): number {
  const rad = Math.PI / 180
  const h = Math.sin(((b.lat! - a.lat!) * rad) / 2) ** 2 + Math.cos(a.lat! * rad) * Math.cos(b.lat! * rad) * Math.sin(((b.lon! - a.lon!) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}
