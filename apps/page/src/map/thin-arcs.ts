/** The arcs of a topology, each point as steps from the one before, in units of `scale`. */
interface Arcs {
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly transform: { readonly scale: readonly [number, number] }
}

/**
 * Leaves points out of arcs that lie nearer than a distance to the last one kept. Ends stay, so that neighbours still share their borders.
 *
 * @param step the distance in degrees
 * @example { ...topology, ...thinArcs(topology, 0.1) }
 */
export function thinArcs({ arcs, transform: { scale } }: Arcs, step: number): { arcs: (readonly [number, number])[][] } {
  return {
    arcs: arcs.map(arc => {
      const kept: (readonly [number, number])[] = []
      let [dx, dy] = [0, 0]
      arc.forEach(([x, y], i) => {
        dx += x
        dy += y
        if (i > 0 && i < arc.length - 1 && Math.hypot(dx * scale[0], dy * scale[1]) < step) return
        kept.push([dx, dy])
        dx = 0
        dy = 0
      })
      return kept
    }),
  }
}
