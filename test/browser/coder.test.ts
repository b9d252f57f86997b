import type { Coding, Report } from '@marsad/model'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './launch.ts'
import { type PackageServer, servePackages } from './serve-packages.ts'

const REPORTS: readonly Report[] = [
  {
    doc: 'b1',
    published: '2016-05-16',
    outlet: 'وكالة الساحل',
    text: `سيارة مفخخة تستهدف نقطة تفتيش في تعز

تعز (وكالة الساحل) - قُتل خمسة جنود وأصيب ثلاثة آخرون، أمس الأحد، في انفجار سيارة مفخخة استهدفت نقطة تفتيش للجيش في مدينة تعز.
ولم تعلن أي جهة مسؤوليتها عن الهجوم.`,
  },
  {
    doc: 'b2',
    published: null,
    text: `الاثنين، 09 تشرين الثاني/نوفمبر 2015
أعلن المتحدث باسم الجيش أن طائرات حربية شنّت ٣ غارات على مواقع لتنظيم «داعش» قرب الرمادي، ما أسفر عن مقتل ما لا يقل عن اثني عشر مسلحاً.`,
  },
  { doc: 'b3', published: '2015-01-01', text: 'فاز الفريق بهدفين في مباراة أمس\ud83d \u202eوانفجرت المدرجات فرحا ﷽' },
  { doc: 'b4', text: '' },
]

let server: PackageServer
let browser: Browser
let page: Page
const asked: string[] = []
const troubles: string[] = []

beforeAll(async () => {
  server = await servePackages()
  browser = await launchBrowser()
  page = await browser.newPage()
  page.on('request', request => asked.push(request.url()))
  page.on('pageerror', error => troubles.push(String(error)))
  page.on('console', message => message.type() === 'error' && troubles.push(message.text()))
  await page.goto(server.url)
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

declare global {
  interface Window {
    codeReports(reports: readonly Report[]): string[]
  }
}

function codeInBrowser(reports: readonly Report[]): Promise<string[]> {
  return page.evaluate(given => window.codeReports(given), reports)
}

describe('the built coder in a browser tab', () => {
  test('gives what it gives in Node, byte for byte', async () => {
    const built = '../../packages/coder/dist/index.js'
    const { createCoder } = (await import(built)) as typeof import('@marsad/coder')
    const coder = createCoder()
    const codings = await codeInBrowser(REPORTS)
    expect(codings).toEqual(REPORTS.map(report => JSON.stringify(coder.code(report))))

    const [first, second, third, fourth] = codings.map(coding => JSON.parse(coding) as Coding)
    expect(first!.events).toMatchObject([{ killed: { min: 5, max: 5 }, injured: { min: 3, max: 3 }, date: { start: '2016-05-15' } }])
    expect(second!.events).toMatchObject([{ type: 'air_drone_strike', killed: { min: 12, max: null } }])
    expect(third!.events).toEqual([])
    expect(fourth!.events).toEqual([])
  })

  test('asks for nothing but its own files, and reports no trouble', async () => {
    await codeInBrowser(REPORTS.slice(0, 1))
    expect(troubles).toEqual([])
    expect(asked.filter(url => !url.startsWith(server.url))).toEqual([])
    expect(asked.some(url => url.includes('/coder/dist/'))).toBe(true)
  })
})
