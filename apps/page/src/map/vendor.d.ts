/** What the map uses of d3-geo and topojson-client, which carry no types of their own. */
declare module 'd3-geo' {
  export interface Projection {
    (point: readonly [longitude: number, latitude: number]): [number, number] | null
    scale(scale: number): Projection
    translate(point: readonly [number, number]): Projection
    clipExtent(extent: readonly [readonly [number, number], readonly [number, number]]): Projection
  }
  export interface PathMaker {
    (object: object): string | null
    bounds(object: object): [[number, number], [number, number]]
    digits(digits: number): PathMaker
  }
  export function geoMercator(): Projection
  export function geoPath(projection: Projection): PathMaker
}

declare module 'topojson-client' {
  export interface Feature {
    readonly type: 'Feature'
    readonly id?: string
    readonly geometry: { readonly type: 'Polygon'; readonly coordinates: Ring[] } | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] }
  }
  type Ring = [number, number][]
  export function feature(topology: object, object: object): { readonly features: Feature[] }
  export function mesh(topology: object, object: object, filter?: (a: object, b: object) => boolean): object
}

declare module 'world-atlas/countries-50m.json' {
  const topology: { readonly objects: { readonly countries: object; readonly land: object } }
  export default topology
}
