import { readFileSync } from 'node:fs'
import { codingSchema } from '@marsad/model/schema'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PageEntry } from '../../apps/page/src/page-data.ts'
import { usePage } from './use-page.ts'

const tested = usePage()

const show = (hash: string, options = {}, of = tested.url) => tested.show(`${of}#${hash}`, options)

const texts = (page: Page, selector: string) => page.locator(selector).allTextContents()

describe('the language', () => {
  it('turns the interface round, and comes with its own digits', async () => {
    const page = await show('lang=en')
    expect(await texts(page, '.tab')).toEqual(['Reports', 'Map', 'Table'])
    await page.locator('.language').click()
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await texts(page, '.tab')).toEqual(['التقارير', 'الخريطة', 'الجدول'])
    expect(await page.locator('.shown').textContent()).toBe('التقارير: ٤ من ٤ · الأحداث: ٤ من ٤')
    const card = (await page.locator('.card[data-key=e0]').textContent())!
    for (const words of ['غارة جوية أو مسيّرة', '٩ مارس ٢٠١٦', 'قرب مدينة مأرب، اليمن', 'جماعة الحوثي', '٣ على الأقل']) expect(card).toContain(words)
    await page.locator('.digits').click()
    expect(await page.locator('.shown').textContent()).toBe('التقارير: 4 من 4 · الأحداث: 4 من 4')
  })

  it('is remembered, and a link has its own', async () => {
    const page = await show('lang=ar')
    await page.locator('.icon-button.digits').click()
    await page.goto('about:blank')
    await page.goto(tested.url)
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    expect(await page.locator('.shown').textContent()).toContain('4 من 4')
    await page.goto('about:blank')
    await page.goto(`${tested.url}#lang=en`)
    expect(await page.locator('.shown').textContent()).toBe('4 of 4 reports · 4 of 4 events')
  })
})

describe('the filters', () => {
  it('hold for list, table and map alike, and stand in the address', async () => {
    const page = await show('lang=en&doc=strike')
    await page.locator('.filter select').nth(0).selectOption('family:explosions')
    expect(await page.locator('.shown').textContent()).toBe('1 of 4 reports · 2 of 4 events')
    expect(await page.locator('.report').count()).toBe(1)
    await page.locator('.filter select').nth(3).selectOption('alleged')
    expect(await page.locator('.card.outside').getAttribute('data-key')).toBe('e0')
    await page.locator('.tab').nth(2).click()
    expect(await texts(page, 'tbody .column-type')).toEqual(['Remote explosive/landmine/IED'])
    await page.locator('.tab').nth(1).click()
    await expect.poll(() => page.locator('.map-pane .mark').count()).toBe(1)
    expect(new URL(page.url()).hash).toContain('type=family%3Aexplosions')
    await page.reload()
    expect(await page.locator('.shown').textContent()).toBe('1 of 4 reports · 1 of 4 events')
    await page.locator('.filters .button').click()
    expect(await page.locator('.shown').textContent()).toBe('4 of 4 reports · 4 of 4 events')
  })

  it('find reports by words in any spelling, by country and by outlet', async () => {
    const page = await show('lang=en')
    const docs = () => page.locator('.report-title').count()
    await page.locator('.search').fill('إشتباكات سِرت')
    await expect.poll(docs).toBe(1)
    await page.locator('.search').fill('لا يوجد هذا')
    await expect.poll(docs).toBe(0)
    expect(await page.locator('.list-pane').textContent()).toBe('No report matches the filters.')
    await page.locator('.search').fill('')
    await page.locator('.filter select').nth(1).selectOption({ label: 'Libya' })
    await expect.poll(docs).toBe(1)
    await page.locator('.filter select').nth(1).selectOption('')
    await page.locator('.filter select').nth(2).selectOption('وكالة السد')
    await expect.poll(docs).toBe(2)
  })

  it('are taken back by the browser', async () => {
    const page = await show('lang=en')
    await page.locator('.report').nth(1).click()
    await page.locator('.tab').nth(2).click()
    await page.goBack()
    expect(await page.locator('.reports-view').isVisible()).toBe(true)
    expect(await page.locator('.report[aria-current]').textContent()).toContain('سرت')
  })
})

describe('the table', () => {
  it('is sorted by any column, with what is not known at the end', async () => {
    const page = await show('lang=en&view=table')
    const column = (name: string) => texts(page, `tbody .column-${name}`)
    // Browsers put spaces of their own around the dash.
    expect((await column('date')).map(date => date.replace(/\s/g, ''))).toEqual(['1–31Jan2017', '9Mar2016', '12Aug2015', ''])
    await page.locator('th.column-killed button').click()
    expect(await column('killed')).toEqual(['7–9', '5', '1', ''])
    expect(await page.locator('th.column-killed').getAttribute('aria-sort')).toBe('descending')
    await page.locator('th.column-killed button').click()
    expect(await column('killed')).toEqual(['1', '5', '7–9', ''])
    expect(new URL(page.url()).hash).toContain('sort=killed')
    await page.locator('th.column-type button').click()
    const types = await column('type')
    expect(types).toEqual([...types].sort())
  })

  it('leads to the report, with the event chosen', async () => {
    const page = await show('lang=en&view=table')
    await page.locator('tbody tr', { hasText: 'Armed clash' }).click()
    expect(await page.locator('.card.chosen').getAttribute('data-key')).toBe('e0')
    expect(new URL(page.url()).hash).toContain('doc=noisy')
  })
})

describe('the map', () => {
  it('draws each place as exactly as it is known', async () => {
    const page = await show('lang=en&view=map')
    await expect.poll(() => page.locator('.map-pane .mark').count()).toBe(3)
    const radius = async (precision: number) => Number(await page.locator(`.map-pane .mark.precision-${precision} .mark-disc`).getAttribute('r'))
    expect(await radius(1)).toBeLessThan(await radius(2))
    expect(await radius(2)).toBeLessThan(await radius(3))
    expect(await page.locator('.map-pane .mark.precision-3 .mark-disc').getAttribute('fill')).toMatch(/^url\(#map\d+-hatch-explosions\)$/)
    expect(await page.locator('.map-pane .mark.precision-2').getAttribute('aria-label')).toBe('Marib, Yemen (near it, or a district): Air/drone strike')
    expect(await page.locator('.map-missing summary').textContent()).toBe('1 event without coordinates')
    expect(await page.locator('.map-pane .land:not([hidden])').count()).toBeGreaterThan(10)
    expect(await texts(page, '.map-pane .country-names text')).toContain('Egypt')
  })

  it('tells of a mark, and leads to the report', async () => {
    const page = await show('lang=en&view=map')
    const mark = page.locator('.map-pane .mark.precision-1')
    await mark.hover()
    expect(await page.locator('.map-pane .tooltip').textContent()).toContain('Sirte, Libya')
    await mark.click()
    expect(await page.locator('.map-chosen .card').textContent()).toContain('Armed clash')
    await page.locator('.map-chosen .link-button').click()
    expect(new URL(page.url()).hash).toContain('doc=noisy&at=e0')
  })

  it('is zoomed by wheel, keys and buttons, and dragged without choosing anything', async () => {
    const page = await show('lang=en&view=map')
    const box = (await page.locator('.map-pane .canvas').boundingBox())!
    const place = async () => (await page.locator('.map-pane .mark.precision-1').boundingBox())!
    await expect.poll(() => page.locator('.map-pane .mark').count()).toBe(3)
    const before = await place()
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
    await page.mouse.down()
    await page.mouse.move(before.x + 60, before.y + 60, { steps: 5 })
    await page.mouse.up()
    expect(await page.locator('.map-chosen .card').count()).toBe(0)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel(0, -400)
    await expect.poll(async () => Math.abs((await place()).x - before.x)).toBeGreaterThan(50)
    await page.locator('.map-pane .icon-button').nth(2).click()
    await expect.poll(async () => Math.round((await place()).x)).toBe(Math.round(before.x))
    await page.locator('.map-pane .mark[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await page.locator('.map-chosen .card').count()).toBe(1)
  })
})

describe('the downloads', () => {
  async function download(page: Page, nth: number): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.downloads button').nth(nth).click()])
    return readFileSync(await file.path(), 'utf8')
  }

  it('hold what is shown, and no formula', async () => {
    const page = await show('lang=en&country=LY')
    const csv = await download(page, 0)
    const [header, row, end] = csv.replace(/^\ufeff/, '').split('\r\n')
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(header!.split(',')).toHaveLength(row!.split(',').length)
    expect(row).toContain("noisy,'=صحيفة الميناء,2015-08-12")
    expect(row).toContain(",'=cmd(),")
    expect(row).toContain(',31.2089,16.5887,1,')
    expect(end).toBe('')
  })

  it('as JSONL are codings', async () => {
    const page = await show('lang=en&status=alleged')
    const lines = (await download(page, 1)).trimEnd().split('\n')
    expect(lines).toHaveLength(1)
    const coding = codingSchema.parse(JSON.parse(lines[0]!))
    expect(coding.events.map(({ id }) => id)).toEqual(['e2'])
  })
})

describe('a narrow window', () => {
  it.each(['ar', 'en'])('has no need of sideways scrolling (%s)', async lang => {
    const page = await show(`lang=${lang}`, { viewport: { width: 380, height: 760 } })
    for (const hash of ['', '&doc=strike&at=e0', '&doc=statement', '&doc=noisy', '&view=map', '&view=table']) {
      await page.evaluate(next => {
        location.hash = next
      }, `#lang=${lang}${hash}`)
      await page.waitForTimeout(100)
      const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
      expect(scroll, hash).toBeLessThanOrEqual(inner!)
    }
  })

  it('shows the list or the report', async () => {
    const page = await show('lang=en', { viewport: { width: 380, height: 760 } })
    expect(await page.locator('.list-pane').isVisible()).toBe(true)
    expect(await page.locator('.reader').count()).toBe(0)
    await page.locator('.report').first().click()
    expect(await page.locator('.list-pane').isVisible()).toBe(false)
    await page.locator('.back').click()
    expect(await page.locator('.list-pane').isVisible()).toBe(true)
  })
})

describe('marsad page', () => {
  it('shows the sample reports, each span of every coding on its own words', async () => {
    const page = await show('lang=en', {}, tested.folder.run('samples.html', 'examples/reports'))
    const entries = await page.evaluate(() => (JSON.parse(document.getElementById('data')!.textContent!) as { entries: PageEntry[] }).entries)
    expect(entries.length).toBeGreaterThanOrEqual(25)
    expect(await page.locator('.report').count()).toBe(entries.length)
    for (const { report, coding } of entries) {
      await page.locator('.report[aria-current]').waitFor()
      const [text, painted] = await page.evaluate(() => {
        const ranges = [...CSS.highlights].filter(([name]) => name.startsWith('field-')).flatMap(([, highlight]) => [...highlight] as Range[])
        return [document.querySelector('.text')!.textContent, ranges.map(range => range.toString()).sort()]
      })
      expect(text).toBe(report.text)
      const evidence = [...coding.events, ...coding.tallies, ...coding.relations, ...coding.control].flatMap(record => Object.values(record.evidence).flat())
      for (const { text: words, span } of evidence) expect(report.text.slice(...span)).toBe(words)
      expect(painted, report.doc).toEqual(expect.arrayContaining(evidence.filter(({ text: words }) => words !== '').map(({ text: words }) => words)))
      await page.keyboard.press('j')
    }
  })
})
