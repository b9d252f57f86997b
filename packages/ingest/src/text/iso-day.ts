const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day of a date as machines write it (ISO 8601 with or without time, or the mail header's form), as written, whatever its time zone;
 * null for anything else and for days that are in no calendar.
 *
 * @example
 * toIsoDay('2009-11-09T23:30:00+03:00') // '2009-11-09'
 * toIsoDay('Mon, 09 Nov 2009 10:00:00 GMT') // '2009-11-09'
 */
export function toIsoDay(value: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(value) ?? /^\s*(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(value)
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const mail = /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?!\d)/i.exec(value)
  if (mail) return checked(Number(mail[3]), MONTHS.indexOf(mail[2]!.toLowerCase()) + 1, Number(mail[1]))
  return null
}

function checked(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
