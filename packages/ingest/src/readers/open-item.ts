import { type Context, failureAt, type Item } from '../item.ts'
import type { IngestOptions } from '../options.ts'
import type { Outcome } from '../outcome.ts'
import { explainError } from '../read-error.ts'
import { readItem } from './read-item.ts'

/** What the readers of one run share. */
export function createContext(options: IngestOptions): Context {
  const context: Context = { options, now: options.now ?? (() => new Date()), open: item => openItem(item, context) }
  return context
}

/** Reads an item; whatever stops it is a failure of this item alone. */
async function* openItem(item: Item, context: Context): AsyncGenerator<Outcome> {
  try {
    yield* readItem(item, context)
  } catch (error) {
    const told = explainError(error)
    if (told === null) throw error
    yield failureAt(item, told.cause, told.remedy)
  }
}
