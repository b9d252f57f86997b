import { RegisterError } from '../errors.ts'

const USUAL = 50
/** A map page; more is got page by page. */
const MOST = 10_000

/** How many rows a page is to have. */
export function pageSize(limit: number = USUAL): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new RegisterError('bad-query', `a page of ${limit} rows is not given`, `ask for 1 to ${MOST} and go on with the cursor`)
  return limit
}
