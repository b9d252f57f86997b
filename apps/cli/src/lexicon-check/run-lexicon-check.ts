import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { plainLine } from '@marsad/formats'
import { systemReason } from '@marsad/ingest'
import { ExitCode, UsageError } from '../exit-code.ts'
import { OutputError, ReaderGone } from '../output/sink.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { checkLexicon } from './check-lexicon.ts'
import { describeFinding, type Language } from './finding.ts'
import type { LexiconFile } from './read-tables.ts'

export interface LexiconCheckOptions {
  readonly dir?: string
  readonly lang: Language
}

const PLACE_IN_PROJECT = join('packages', 'coder', 'lexicon')

/**
 * `marsad lexicon check`: checks the tables in a folder and prints what is wrong with them, a line each.
 *
 * @throws UsageError where there is no such folder
 * @example process.exitCode = await runLexiconCheck({ lang: 'ar' })
 */
export async function runLexiconCheck({ dir, lang }: LexiconCheckOptions): Promise<ExitCode> {
  const folder = dir ?? findFolder()
  if (folder === null) throw new UsageError(`no ${PLACE_IN_PROJECT} here or in the folders above: give the tables' folder with --dir`)
  const problems = new Problems()
  const sink = openStdoutSink()
  try {
    const files = readFolder(folder)
    const findings = checkLexicon(files)
    await sink.write(findings.map(finding => `${plainLine(join(folder, describeFinding(finding, lang)))}\n`).join(''))
    const rows = files.reduce((sum, { text }) => sum + text.split('\n').length - 2, 0)
    await sink.write(summary(files.length, rows, findings.length, lang))
    return findings.length > 0 ? ExitCode.FAILED : ExitCode.OK
  } catch (error) {
    if (error instanceof OutputError) problems.error(error.where, error.message, 'Make room or send the output elsewhere')
    else if ((error as NodeJS.ErrnoException).code !== undefined)
      problems.error(folder, `cannot be read: ${systemReason(error)}`, 'Check the folder and its permissions')
    else if (!(error instanceof ReaderGone)) throw error
    return problems.failed ? ExitCode.FAILED : ExitCode.OK
  }
}

function summary(files: number, rows: number, findings: number, lang: Language): string {
  if (lang === 'ar') return `الجداول: ${files}، الأسطر: ${rows}، الأخطاء: ${findings}\n`
  return `${files} tables, ${rows} rows, ${findings === 0 ? 'nothing wrong' : `${findings} wrong`}\n`
}

/** The project's own tables, from the working folder upwards. */
function findFolder(): string | null {
  for (let at = process.cwd(); ; at = dirname(at)) {
    const folder = join(at, PLACE_IN_PROJECT)
    if (existsSync(folder)) return relative(process.cwd(), folder) || '.'
    if (at === dirname(at)) return null
  }
}

function readFolder(folder: string): LexiconFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .map(name => ({ path: name.split(sep).join('/'), text: readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '') }))
}
