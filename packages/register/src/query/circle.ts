const EARTH_KM = 6371.0088
const KM_PER_DEGREE = (Math.PI * EARTH_KM) / 180
const RADIANS = Math.PI / 180

/**
 * The great-circle distance of two points in kilometres, on a sphere of the Earth's mean radius (IUGG).
 *
 * @example Math.round(distanceKm(15.35, 44.2, 12.78, 45.03)) // 299
 */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const [dLat, dLon] = [(lat2 - lat1) * RADIANS, (lon2 - lon1) * RADIANS]
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** The smallest box of degrees that holds a circle; near the poles it goes round the Earth. */
export function boxAround({ lat, lon, km }: { readonly lat: number; readonly lon: number; readonly km: number }): {
  west: number
  south: number
  east: number
  north: number
} {
  const dLat = km / KM_PER_DEGREE
  const shrink = Math.cos(Math.min(89.9, Math.abs(lat) + dLat) * RADIANS)
  const dLon = Math.min(180, dLat / shrink)
  return { west: lon - dLon, south: lat - dLat, east: lon + dLon, north: lat + dLat }
}
