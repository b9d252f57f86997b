import { setTimeout as wait } from 'node:timers/promises'

/** Waits; throws as soon as the signal says to stop. */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, signal ? { signal } : {})
}
