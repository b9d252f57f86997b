export interface Interrupt {
  /** Aborted at the first Ctrl-C; the second one ends the process. */
  readonly signal: AbortSignal
  /** Stops listening. */
  end(): void
}

/**
 * Lets a long run end tidily at Ctrl-C: what is under way is finished, nothing new is begun.
 *
 * @example const { signal, end } = stopOnInterrupt()
 */
export function stopOnInterrupt(): Interrupt {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return {
    signal: controller.signal,
    end() {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}
