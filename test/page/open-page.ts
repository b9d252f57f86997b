import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A page that is open, with what it asked for and complained of. */
export interface OpenPage {
  readonly page: Page
  /** URLs that were requested, the page's own left out. */
  readonly requests: readonly string[]
  /** Errors and warnings of the console, and exceptions. */
  readonly complaints: readonly string[]
}

/** Opens a page in a window of its own, 1440 × 900 unless told otherwise. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', acceptDownloads: true, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  const own = url.replace(/#.*/, '')
  page.on('request', request => {
    const asked = request.url()
    if (asked.replace(/#.*/, '') !== own && !asked.startsWith('data:') && !asked.startsWith('blob:')) requests.push(asked)
  })
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(url)
  await page.waitForSelector('.app, .empty')
  return { page, requests, complaints }
}

/** The words under each highlight that is painted, by its name, in the order of the text. */
export function paintedWords(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const words: Record<string, string[]> = {}
    for (const [name, highlight] of CSS.highlights) {
      const ranges = [...highlight] as Range[]
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      words[name] = ranges.map(range => range.toString())
    }
    return words
  })
}
