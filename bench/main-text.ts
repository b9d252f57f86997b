import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readHtml } from '@marsad/ingest/html'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { reportIn, tokenF1 } from '../packages/ingest/test/token-f1.ts'
import { bestOf, figure } from './measure.ts'

/** Real pages of news sites are mostly menus: so many lines of them make a page of some 100 kB. */
export const MENU = '<div class="menu-item"><ul><li><a href="/section/one/two">عنوان خبر من القائمة الجانبية</a><span>12:30</span></li></ul></div>'.repeat(600)

/** The main text of the ten test pages, as they are and with the menus of real ones, beside Readability's (titles counted with its text). */
export function mainTextRows(): (readonly string[])[] {
  const folder = fileURLToPath(new URL('../packages/ingest/test/sites', import.meta.url))
  const pages = readdirSync(folder).map(name => readFileSync(`${folder}/${name}`, 'utf8'))
  const large = pages.map(page => page.replace('</body>', `${MENU}</body>`))
  return [
    ['marsad', ...measure(pages, large, page => readHtml(page).text)],
    ['Readability on linkedom', ...measure(pages, large, readability)],
  ]
}

function measure(pages: readonly string[], large: readonly string[], read: (page: string) => string): string[] {
  const scores = pages.map(page => tokenF1(read(page), reportIn(page)))
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const milliseconds = [pages, large].map(set => (bestOf(10, () => set.forEach(page => void read(page))) * 1000) / set.length)
  return [figure(mean, 3), figure(Math.min(...scores), 3), ...milliseconds.map(time => figure(time, 2))]
}

function readability(html: string): string {
  const { document } = parseHTML(html)
  const article = new Readability(document as unknown as Document, { charThreshold: 100 }).parse()
  return `${article?.title ?? ''}\n${article?.textContent ?? ''}`
}
