/** Sleeps, unless it is woken by the signal, which throws. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>

/**
 * Keeps requests to one host apart: each waits until so much time has passed since the last one began. Hosts do not wait for one another.
 *
 * @example
 * const pacer = new Pacer(1000, sleep, () => Date.now())
 * await pacer.turn('example.org')
 */
export class Pacer {
  readonly #delay: number
  readonly #sleep: Sleep
  readonly #now: () => number
  readonly #free = new Map<string, number>()

  constructor(delay: number, sleep: Sleep, now: () => number) {
    this.#delay = delay
    this.#sleep = sleep
    this.#now = now
  }

  /** Resolves when a request to the host may begin. `delay` is what the host itself asks for, if that is more. */
  async turn(host: string, delay = 0, signal?: AbortSignal): Promise<void> {
    const now = this.#now()
    const start = Math.max(now, this.#free.get(host) ?? 0)
    this.#free.set(host, start + Math.max(this.#delay, delay))
    if (this.#free.size > MAX_HOSTS) this.#forget(now)
    if (start > now) await this.#sleep(start - now, signal)
  }

  #forget(now: number): void {
    for (const [host, free] of this.#free) if (free <= now) this.#free.delete(host)
  }
}

const MAX_HOSTS = 10_000
