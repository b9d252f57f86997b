import { existsSync } from 'node:fs'
import type { Report } from '@marsad/model'
import { ExitCode } from '../exit-code.ts'
import { readReports } from '../input/read-reports.ts'
import { OutputError, ReaderGone } from '../output/sink.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { layOutExplanation } from './layout.ts'

export interface ExplainOptions {
  readonly published?: string
  readonly json?: boolean
  /** The language of the reasons. */
  readonly lang?: 'en' | 'ar'
}

const FILE_NAME = /^\S+\.(?:txt|text|html?|xhtml|jsonl|ndjson)$/i

/**
 * `marsad explain`: prints what the coder saw in a text or in the reports of a file.
 *
 * @example process.exitCode = await runExplain('قتل جندي في تعز', { published: '2016-05-13' })
 */
export async function runExplain(input: string, options: ExplainOptions): Promise<ExitCode> {
  const problems = new Problems()
  const sink = openStdoutSink()
  const { createCoder } = await import('@marsad/coder')
  const coder = createCoder()
  try {
    for await (const report of reportsOf(input, options, problems)) {
      const explanation = coder.explain(report, options.lang)
      await sink.write(
        options.json
          ? `${JSON.stringify(explanation)}\n`
          : layOutExplanation(explanation, { isolate: process.stdout.isTTY === true, width: process.stdout.columns ?? 100 }),
      )
    }
  } catch (error) {
    if (error instanceof OutputError) problems.error(error.where, error.message, 'Make room or send the output elsewhere')
    else if (!(error instanceof ReaderGone)) throw error
  }
  return problems.failed ? ExitCode.FAILED : ExitCode.OK
}

async function* reportsOf(input: string, options: ExplainOptions, problems: Problems): AsyncGenerator<Report> {
  const { published } = options
  // A name that ends like a file's is a file even if it is not there, so that a slip of the pen is told.
  if (input === '-' || existsSync(input) || FILE_NAME.test(input)) yield* readReports([input], { problems, published })
  else yield { doc: 'text', text: input, ...(published !== undefined && { published }) }
}
