import { type PackedTables, PLACE_COLUMNS } from './packed-tables.ts'
import type { PlaceRow } from './tables.ts'

/** The table of places. A row is put together when it is first asked for, for a run names few of them. */
export class PlaceTable {
  private readonly rows = new Map<number, PlaceRow>()

  constructor(private readonly tables: PackedTables) {}

  /** The row with number `index`. */
  row(index: number): PlaceRow {
    let row = this.rows.get(index)
    if (!row) this.rows.set(index, (row = this.read(index)))
    return row
  }

  private read(index: number): PlaceRow {
    const { coordinates, placeColumns, texts } = this.tables
    const at = index * PLACE_COLUMNS
    const text = (column: number) => texts.text(placeColumns[at + column]!)
    return [
      text(0),
      text(1),
      text(2),
      text(3),
      text(4),
      text(5),
      coordinates[2 * index]!,
      coordinates[2 * index + 1]!,
      placeColumns[at + 6]!,
      placeColumns[at + 7] === 1 ? 1 : 0,
    ]
  }
}
