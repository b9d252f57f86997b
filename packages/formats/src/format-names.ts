/** The formats by the names that users choose them by. */
export const FORMATS = Object.freeze(['codings', 'acled', 'ged', 'geojson', 'table'] as const)
export type Format = (typeof FORMATS)[number]
