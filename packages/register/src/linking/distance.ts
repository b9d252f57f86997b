const KM_A_DEGREE = 111.2
const RADIANS = Math.PI / 180

/** Kilometres between two points, flat: right to a percent over the few hundred kilometres that matter here. */
export function kilometres(latA: number, lonA: number, latB: number, lonB: number): number {
  const across = (lonB - lonA) * Math.cos(((latA + latB) / 2) * RADIANS)
  const along = latB - latA
  return KM_A_DEGREE * Math.sqrt(across * across + along * along)
}
