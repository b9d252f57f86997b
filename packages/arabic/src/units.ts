/** As many arguments as any engine takes in one call. */
const CHUNK = 8192

/**
 * The string of the first `length` code units of `units`, however many they are.
 *
 * @example stringOfUnits(Uint16Array.of(0x642, 0x62a, 0x644), 2) // 'قت'
 */
export function stringOfUnits(units: Uint16Array, length: number): string {
  if (length <= CHUNK) return fromUnits(units.subarray(0, length))
  let text = ''
  for (let i = 0; i < length; i += CHUNK) text += fromUnits(units.subarray(i, Math.min(i + CHUNK, length)))
  return text
}

function fromUnits(units: Uint16Array): string {
  // `apply` takes any array-like; its type asks for more.
  return String.fromCharCode.apply(null, units as unknown as number[])
}
