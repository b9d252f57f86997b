/** Sets that are joined pair by pair; the number of a set is that of its least member. Tarjan 1975, with path halving. */
export class Components {
  readonly #parent: Uint32Array

  constructor(count: number) {
    this.#parent = Uint32Array.from({ length: count }, (_, i) => i)
  }

  find(at: number): number {
    const parent = this.#parent
    let node = at
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!
      node = parent[node]!
    }
    return node
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)]
    if (one < other) this.#parent[other] = one
    else this.#parent[one] = other
  }
}
