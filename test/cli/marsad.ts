import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export { marsad, type Outcome, PROGRAM, shell } from './program.ts'

/** The sample reports that come with the project. */
export const EXAMPLES = fileURLToPath(new URL('../../examples/reports', import.meta.url))

/** The codings in an output of JSON Lines. */
export function codings(out: string): { doc: string; published: string | null; outlet: string | null; events: { type: string; evidence: object }[] }[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
}

/** A folder of files that is gone after the tests of this file. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-cli-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Bytes of a single-byte charset, by turning its decoder round. */
export function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text], char => bytes.get(char)!)
}

/** Invented reports, each with one plain event. */
export const REPORT = 'قُتل خمسة جنود وأصيب ثلاثة آخرون بجروح في انفجار عبوة ناسفة استهدفت دوريتهم في مدينة تعز أمس الخميس، بحسب مصدر أمني.\n'
export const OTHER = 'اختطف مسلحون مجهولون طبيبين من أمام المستشفى العام في مدينة عدن مساء اليوم، وفق ما أفاد شهود عيان.\n'
