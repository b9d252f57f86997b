/**
 * Writes the worked example of docs/how-the-coder-reads.md from what the coder gives, so that the two never differ.
 * Run: npx tsx scripts/reading-example.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { layOutExplanation } from '../apps/cli/src/explain/layout.ts'
import { createCoder, type Explanation } from '../packages/coder/src/index.ts'

export const readingPath = fileURLToPath(new URL('../docs/how-the-coder-reads.md', import.meta.url))

const PUBLISHED = '2016-05-16'
const WIDTH = 100
const BLOCK = /<!-- example: (\w+) -->\n```text\n[\s\S]*?```/g

/** The report of the example: the page's own block `text`. */
export function exampleText(page: string): string {
  const found = /<!-- report -->\n```text\n([\s\S]*?)\n```/.exec(page)
  if (!found) throw new Error('docs/how-the-coder-reads.md has no block <!-- report -->')
  return found[1]!
}

/** The page with its blocks `<!-- example: … -->` filled by what the coder gives for its report today. */
export function fillExample(page: string): string {
  const explanation = createCoder().explain({ doc: 'example', text: exampleText(page), published: PUBLISHED })
  const parts = cut(layOutExplanation(plain(explanation), { isolate: false, width: WIDTH }))
  return page.replace(BLOCK, (_, name: string) => {
    const lines = parts[name]
    if (!lines) throw new Error(`the example has no part «${name}»; it has ${Object.keys(parts).join(', ')}`)
    return `<!-- example: ${name} -->\n\`\`\`text\n${lines.join('\n').trimEnd()}\n\`\`\``
  })
}

/** Without the models' figures, which change whenever they are trained anew. */
function plain(explanation: Explanation): Explanation {
  const sentences = explanation.sentences.map(sentence => ({ ...sentence, frames: sentence.frames.map(({ why: _, ...frame }) => frame) }))
  return { ...explanation, sentences }
}

/** The print-out in parts: `sentences`, then `tokens`, `words`, `mentions` and `frames` of the lead, `more` for the last sentence's frames, `event`. */
function cut(print: string): Record<string, string[]> {
  const lines = print.split('\n')
  const parts: Record<string, string[]> = { sentences: [], tokens: [], words: [], mentions: [], frames: [], more: [], event: [] }
  const names: Record<string, string> = { 'tokens:': 'tokens', 'known words:': 'words', 'mentions:': 'mentions', 'frames:': 'frames' }
  let sentence = 0
  let part = ''
  for (const line of lines) {
    if (/^\d+\. /.test(line)) {
      sentence++
      part = 'sentences'
    } else if (line === 'EVENTS') part = 'event'
    else if (names[line.trim()]) {
      part = names[line.trim()]!
      continue
    }
    const target = part === 'sentences' || part === 'event' || sentence === 2 ? part : part === 'frames' && sentence === 3 ? 'more' : ''
    if (target && line.trim() && !/^[─]+$/.test(line) && line !== 'EVENTS') parts[target]!.push(line)
  }
  return parts
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(readingPath, fillExample(readFileSync(readingPath, 'utf8')))
