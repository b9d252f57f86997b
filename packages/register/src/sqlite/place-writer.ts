import { foldKey } from '@marsad/arabic'
import type { PlaceRef } from '@marsad/model'
import type { Connection } from './connection.ts'

const MOST_REMEMBERED = 50_000

/** Gives each place its row, once, with the names by which reports call it. */
export class PlaceWriter {
  readonly #connection: Connection
  #ids = new Map<string, number>()
  #names = new Set<string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The row of a place, written if it is new. */
  put(place: PlaceRef): number {
    const key = placeKey(place)
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#find(key) ?? this.#insert(key, place)
      if (this.#ids.size > MOST_REMEMBERED) this.#ids.clear()
      this.#ids.set(key, id)
    }
    for (const name of [place.text, place.name]) if (name) this.#call(id, placeNameKey(name))
    return id
  }

  /** Forgets what was written, as must be done when it came to nothing. */
  forget(): void {
    this.#ids.clear()
    this.#names.clear()
  }

  #find(key: string): number | undefined {
    return (this.#connection.prepare('SELECT id FROM places WHERE key = ?').get(key) as { id: number } | undefined)?.id
  }

  #insert(key: string, { name, text, admin1, country, lat, lon }: PlaceRef): number {
    const insert = this.#connection.prepare('INSERT INTO places (key, name, admin1, country, lat, lon) VALUES (?, ?, ?, ?, ?, ?)')
    const id = Number(insert.run(key, name ?? text, admin1, country, lat, lon).lastInsertRowid)
    if (lat !== null && lon !== null) this.#connection.prepare('INSERT INTO place_tree VALUES (?, ?, ?, ?, ?)').run(id, lat, lat, lon, lon)
    return id
  }

  #call(id: number, name: string): void {
    const call = `${id} ${name}`
    if (this.#names.has(call)) return
    if (this.#names.size > MOST_REMEMBERED) this.#names.clear()
    this.#names.add(call)
    this.#connection.prepare('INSERT OR IGNORE INTO place_names (name, place) VALUES (?, ?)').run(name, id)
  }
}

/** Places are the same if name, area and point are; one that no table knows is its words in its area. */
function placeKey({ name, text, admin1, country, lat, lon }: PlaceRef): string {
  return [country ?? '', admin1 ?? '', name ?? foldKey(text), lat ?? '', lon ?? ''].join('|')
}

/**
 * A name of a place as searches compare it.
 *
 * @example placeNameKey('الحُديدة') // 'الحديده'
 */
export function placeNameKey(name: string): string {
  return foldKey(name).trim().toLowerCase()
}
