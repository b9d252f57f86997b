import type { Writable } from 'node:stream'
import { systemReason } from '@marsad/ingest'
import { OutputError, ReaderGone, type Sink } from './sink.ts'

/**
 * Writes to standard output, as fast as its reader reads.
 *
 * @example await openStdoutSink().write('{"doc":"a"}\n')
 */
export function openStdoutSink(stream: Writable = process.stdout): Sink {
  // Errors come to the callback of the write that met them; as events they would end the process.
  const ignore = () => {}
  stream.on('error', ignore)
  return {
    write: text =>
      new Promise((resolve, reject) => {
        if (text === '') {
          resolve()
          return
        }
        stream.write(text, error => {
          if (!error) resolve()
          else if ((error as NodeJS.ErrnoException).code === 'EPIPE') reject(new ReaderGone())
          else reject(new OutputError('standard output', systemReason(error)))
        })
      }),
    finish: async () => {},
    abort: ignore,
  }
}
