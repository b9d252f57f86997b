import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { systemReason } from '@marsad/ingest'
import type { Report } from '@marsad/model'
import type { PageActor, PageData, PageEntry } from '@marsad/page/data'
import { ExitCode } from '../exit-code.ts'
import { readReports } from '../input/read-reports.ts'
import { openFileSink } from '../output/file-sink.ts'
import { NO_PROGRESS, showProgress } from '../output/progress.ts'
import { OutputError, type Sink } from '../output/sink.ts'
import { Problems } from '../problems.ts'
import { scriptJson, splitTemplate, type Template } from './embed.ts'
import { readTemplateFile } from './find-template.ts'
import { namedActors } from './named-actors.ts'
import { openInBrowser } from './open-browser.ts'
import { Summary } from './summary.ts'

export interface PageOptions {
  readonly output: string
  readonly published?: string
  readonly open?: boolean
  readonly quiet?: boolean
}

/** Browsers take minutes over pages much larger than this. */
const LARGE = 100 * 1024 * 1024

/**
 * `marsad page`: codes reports and writes the page that shows them.
 *
 * @example process.exitCode = await runPage(['reports/'], { output: 'marsad.html', open: true })
 */
export async function runPage(paths: readonly string[], options: PageOptions): Promise<ExitCode> {
  const problems = new Problems({ quiet: options.quiet ?? false })
  const html = readTemplateFile(import.meta.url)
  const template = html === null ? null : splitTemplate(html)
  if (template === null) {
    problems.error('marsad page', 'the page that is to be filled is missing', 'Build it first: npm run build')
    return ExitCode.FAILED
  }
  const output = resolve(options.output)
  const progress = process.stderr.isTTY && !options.quiet ? await showProgress(0, problems) : NO_PROGRESS
  let sink: Sink | undefined
  try {
    makeFolder(output)
    sink = openFileSink(output)
    const reports = readReports(paths, { problems, published: options.published })
    const summary = await writePage(reports, template, sink, problems, events => progress.coded(1, events))
    progress.stop()
    if (summary.reports === 0) {
      // What was wrong has been told; an empty page must not take the place of an earlier one.
      sink.abort()
      return ExitCode.FAILED
    }
    await sink.finish()
    if (summary.bytes > LARGE)
      problems.warn(options.output, 'the page is so large that browsers take long to open it; show fewer reports, or use «marsad code»')
    if (!options.quiet) process.stdout.write(summary.text(output))
    if (options.open && !(await openInBrowser(output)) && !options.quiet)
      process.stdout.write('There is no browser to open it in here; open the file yourself.\n')
  } catch (error) {
    sink?.abort()
    progress.stop()
    if (!(error instanceof OutputError)) throw error
    problems.error(error.where, error.message, 'Make room or choose another file with --output')
  }
  return problems.failed ? ExitCode.FAILED : ExitCode.OK
}

/** Makes the folder of a file, and those above it. Not with Node's `recursive`, which never returns where a folder can neither be found nor made (/proc). */
function makeFolder(file: string): void {
  const missing: string[] = []
  let folder = dirname(file)
  for (; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder)
  if (!statSync(folder).isDirectory()) throw new OutputError(file, 'a part of the path is not a folder')
  try {
    for (const each of missing) mkdirSync(each)
  } catch (error) {
    throw new OutputError(file, systemReason(error))
  }
}

/** Writes the page report by report, so that the collection is never in memory as a whole. */
async function writePage(
  reports: AsyncIterable<Report>,
  { head, tail }: Template,
  sink: Sink,
  problems: Problems,
  onCoded: (events: number) => void,
): Promise<Summary> {
  const { actorInfo, createCoder } = await import('@marsad/coder')
  const coder = createCoder()
  const summary = new Summary()
  const ids = new Set<string>()
  const write = async (text: string) => {
    summary.bytes += Buffer.byteLength(text)
    await sink.write(text)
  }
  const { format, coder: version }: Pick<PageData, 'format' | 'coder'> = { format: 1, coder: coder.version }
  await write(`${head}{"format":${format},"coder":${scriptJson(version)},"entries":[`)
  for await (const report of reports) {
    let entry: PageEntry
    try {
      entry = { report, coding: coder.code(report) }
    } catch (error) {
      // The coder promises not to throw; if it does, one report must not cost the others.
      problems.error(report.doc, `could not be coded: ${error instanceof Error ? error.message : String(error)}`, 'Please report this with the text')
      continue
    }
    await write((summary.reports === 0 ? '\n' : ',\n') + scriptJson(entry))
    summary.add(entry.coding)
    for (const id of namedActors(entry.coding)) ids.add(id)
    onCoded(entry.coding.events.length)
  }
  const actors: Record<string, PageActor> = {}
  for (const id of [...ids].sort()) {
    const info = actorInfo(id)
    if (info) actors[id] = { name: info.name, nameAr: info.nameAr || null, side: info.side }
  }
  await write(`\n],"actors":${scriptJson(actors)}}${tail}`)
  return summary
}
