import { kindByName } from '../input/file-kind.ts'
import { gunzipPieces } from '../input/inflate.ts'
import type { Context, Item } from '../item.ts'
import type { Outcome } from '../outcome.ts'

/** Reads what is in a gzip file, which its name without `.gz` tells, or its content. */
export async function* readGzip(item: Item, context: Context): AsyncGenerator<Outcome> {
  const { file: _, ...rest } = item
  const name = (item.name ?? item.entry?.split('!').at(-1) ?? item.path).replace(/\.gz(?:ip)?$/i, '')
  yield* context.open({ ...rest, name, as: kindByName(name), contentType: null, depth: item.depth + 1, pieces: () => gunzipPieces(item.pieces()) })
}
