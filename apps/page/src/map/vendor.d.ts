/** What the map uses of d3-geo and topojson-client, which carry no types of their own. */
declare module 'd3-geo' {
  export interface Projection {
    (point: readonly [longitude: number, latitude: number]): [number, number] | null
    scale(scale: number): Projection
    translate(point: readonly [number, number]): Projection
  }
  export interface PathMaker {
    (object: object): string | null
    digits(digits: number): PathMaker
  }
  export interface Stream {
    point(x: number, y: number): void
  }
  export interface Transform {
    readonly stream: Stream
  }
  export function geoMercator(): Projection
  export function geoTransform(methods: { point(this: Transform, x: number, y: number): void }): object
  export function geoPath(projection: object): PathMaker
}

declare module 'topojson-client' {
  type Ring = [number, number][]
  export interface Feature {
    readonly type: 'Feature'
    readonly id?: string
    readonly geometry: { readonly type: 'Polygon'; readonly coordinates: Ring[] } | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] }
  }
  export function feature(topology: object, object: object): { readonly features: Feature[] }
}

declare module 'world-atlas/countries-50m.json' {
  const topology: {
    readonly objects: { readonly countries: object }
    /** Each point as steps from the one before, in units of the transform. */
    readonly arcs: readonly (readonly (readonly [number, number])[])[]
    readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  }
  export default topology
}
