import { boxAround, distanceKm } from '../query/circle.ts'
import type { EventQuery } from '../query/event-query.ts'
import type { Connection } from './connection.ts'
import { placeNameKey } from './place-writer.ts'

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Finds the rows of places, by R*Tree or by name. */
export class PlaceSearch {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The places that a query asks for by box, circle and name; null where it does not ask. */
  find({ box, near, place }: Pick<EventQuery, 'box' | 'near' | 'place'>): number[] | null {
    const sets: number[][] = []
    if (box) sets.push(this.inBox(box))
    if (near) sets.push(this.#inCircle(near))
    if (place) sets.push(this.byName(place))
    if (sets.length === 0) return null
    const [first, ...others] = sets
    return first!.filter(id => others.every(set => set.includes(id)))
  }

  /** Places of any of these names, English or Arabic, with or without hamza, harakat and ta marbuta. */
  byName(names: readonly string[]): number[] {
    const byName = this.#connection.prepare('SELECT place FROM place_names WHERE name = ?').pluck()
    return [...new Set(names.flatMap(name => byName.all(placeNameKey(name)) as number[]))]
  }

  inBox({ west, south, east, north }: Box): number[] {
    // Longitudes run on beyond 180 there and back, so that a box over the date line is two.
    if (west > east) return [...this.inBox({ west, south, east: 180, north }), ...this.inBox({ west: -180, south, east, north })]
    const inside = this.#connection
      .prepare(
        `SELECT p.id FROM place_tree t JOIN places p ON p.id = t.id WHERE t.min_lat <= ? AND t.max_lat >= ? AND t.min_lon <= ? AND t.max_lon >= ?
         AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?`,
      )
      .pluck()
    return inside.all(north, south, east, west, south, north, west, east) as number[]
  }

  #inCircle(circle: NonNullable<EventQuery['near']>): number[] {
    const { west, south, east, north } = boxAround(circle)
    const boxes: Box[] = [{ west, south, east, north }]
    if (west < -180) boxes.push({ west: west + 360, south, east: 180, north })
    if (east > 180) boxes.push({ west: -180, south, east: east - 360, north })
    const point = this.#connection.prepare('SELECT lat, lon FROM places WHERE id = ?')
    return [...new Set(boxes.flatMap(box => this.inBox(box)))].filter(id => {
      const { lat, lon } = point.get(id) as { lat: number; lon: number }
      return distanceKm(circle.lat, circle.lon, lat, lon) <= circle.km
    })
  }
}
