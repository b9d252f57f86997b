/**
 * Counts in how many reports each stem stands and writes `src/linking/common-stems.ts`: the stems by how rare they are.
 *
 *   npx tsx packages/register/scripts/count-stems.ts FILE.jsonl…
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { scanTokens, TokenKind, TokenList, Vocabulary } from '@marsad/arabic'
import { lightStem } from '../src/linking/light-stem.ts'

const FEWEST_REPORTS = 12
const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: count-stems.ts FILE.jsonl…')

const counts = new Map<string, number>()
const tokens = new TokenList()
const vocabulary = new Vocabulary()
let reports = 0
for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    reports++
    const scanned = scanTokens((JSON.parse(line) as { text: string }).text, vocabulary, tokens)
    const here = new Set<string>()
    for (let i = 0; i < scanned.count; i++) {
      if (scanned.kind[i] === TokenKind.PUNCT) continue
      const folded = vocabulary
        .text(scanned.form[i]!)
        .replaceAll('ة', 'ه')
        .replace(/[,.٫٬،]/g, '')
        .toLowerCase()
      here.add(scanned.kind[i] === TokenKind.NUMBER ? folded : lightStem(folded))
    }
    for (const stem of here) if (stem.length >= 2) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
}

const byRarity: string[][] = []
for (const [stem, count] of counts) {
  if (count < FEWEST_REPORTS) continue
  const rarity = Math.round(Math.log2(reports / count))
  ;(byRarity[rarity] ??= []).push(stem)
}
const rows = Array.from(byRarity, stems => `  '${(stems ?? []).sort().join(' ')}',`)
writeFileSync(
  new URL('../src/linking/common-stems.ts', import.meta.url),
  `/**\n * Stems by how rare they are: row n holds those that stand in one of 2^n reports. Made by scripts/count-stems.ts of ${reports} reports.\n */\nexport const COMMON_STEMS: readonly string[] = [\n${rows.join('\n')}\n]\n`,
)
console.log(`${reports} reports, ${counts.size} stems, ${byRarity.flat().length} common`)
