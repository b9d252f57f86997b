import type { Problems } from '../problems.ts'

/** A progress bar, or nothing. */
export interface Progress {
  read(bytes: number): void
  coded(reports: number, events: number): void
  stop(): void
}

export const NO_PROGRESS: Progress = Object.freeze({ read: () => {}, coded: () => {}, stop: () => {} })

/**
 * A progress bar on standard error, by the bytes read of all that there are.
 *
 * @param total bytes of all inputs; 0 where that is not known
 * @example const progress = await showProgress(1_000_000, problems)
 */
export async function showProgress(total: number, problems: Problems): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress')
  const format = total > 0 ? '{bar} {percentage}%  {reports} reports, {events} events  {eta_formatted} left' : '{reports} reports, {events} events'
  const bar = new cliProgress.SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, etaBuffer: 100, gracefulExit: false },
    cliProgress.Presets.shades_classic,
  )
  let [reports, events] = [0, 0]
  bar.start(total, 0, { reports, events })
  problems.printThrough(print => {
    // Return to the line's start and clear it; the bar draws itself again.
    process.stderr.write('\r\u001b[K')
    print()
  })
  return {
    read: bytes => bar.increment(bytes),
    coded: (moreReports, moreEvents) => {
      reports += moreReports
      events += moreEvents
      bar.update({ reports, events })
    },
    stop: () => bar.stop(),
  }
}
