import type { Sink } from './sink.ts'

/**
 * Where output goes: the file, or without one standard output.
 *
 * @throws OutputError where the file cannot be opened
 * @example const sink = await openSink('out.csv')
 */
export async function openSink(output: string | undefined): Promise<Sink> {
  if (output === undefined || output === '-') return (await import('./stdout-sink.ts')).openStdoutSink()
  return (await import('./file-sink.ts')).openFileSink(output)
}
