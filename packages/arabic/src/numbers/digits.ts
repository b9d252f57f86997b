/** The reading of a run of digits. */
export interface Digits {
  readonly value: number
  /** «1.200»: thousands or a decimal. `value` takes it as thousands. */
  readonly dotGroup: boolean
}

/** Longer runs are telephone numbers and the like. */
const MAX_PLAIN_DIGITS = 9
/** Coordinates have more decimals than amounts. */
const MAX_DECIMALS = 3

const ZERO = 0x30

/**
 * The value of a run of ASCII digits with its separators, by the lengths of its groups; null where it is no amount.
 * Groups of three after the first separate thousands («1,200», «1٬200», «1.200»); else one separator marks decimals («3.5», «3,5»).
 *
 * @param form a folded token that starts with a digit
 * @example readDigits('1,200') // { value: 1200, dotGroup: false }
 * @example readDigits('3,5') // { value: 3.5, dotGroup: false }
 * @example readDigits('00967777123456') // null
 */
export function readDigits(form: string): Digits | null {
  const groups: string[] = ['']
  let separators = ''
  for (const char of form) {
    const digit = char.charCodeAt(0) - ZERO
    if (digit >= 0 && digit <= 9) groups[groups.length - 1] += char
    else {
      separators += char
      groups.push('')
    }
  }
  const [first, ...rest] = groups as [string, ...string[]]
  if (first === '' || groups.some(group => group === '')) return null
  if (first.length > 1 && first[0] === '0') return null
  if (rest.length === 0) return first.length > MAX_PLAIN_DIGITS ? null : { value: Number(first), dotGroup: false }
  const last = rest.at(-1)!
  const lastSeparator = separators.at(-1)!
  const mixed = separators.length > 1 && lastSeparator !== separators[0]
  const whole = mixed || (rest.length === 1 && !isThousands(first, rest, lastSeparator)) ? groups.slice(0, -1) : groups
  if (whole.length > 1 && !isThousands(whole[0]!, whole.slice(1), separators[0]!)) return null
  if (whole.length > 1 && new Set(separators.slice(0, whole.length - 1)).size > 1) return null
  if (whole === groups) return { value: Number(groups.join('')), dotGroup: rest.length === 1 && lastSeparator === '.' }
  if (last.length > MAX_DECIMALS) return null
  return { value: Number(whole.join('') + '.' + last), dotGroup: false }
}

function isThousands(first: string, rest: readonly string[], separator: string): boolean {
  return separator !== '٫' && first.length <= 3 && first !== '0' && rest.every(group => group.length === 3)
}
