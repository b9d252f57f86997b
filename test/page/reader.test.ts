import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pageData } from './fixture.ts'
import { paintedWords } from './open-page.ts'
import { usePage } from './use-page.ts'

const [STRIKE, NOISY] = pageData.entries
const tested = usePage()

const show = (hash: string, options = {}) => tested.show(`${tested.url}#lang=en${hash}`, options)

/** Clicks in the middle of some words of the report. */
async function clickWords(page: Page, words: string): Promise<void> {
  const at = await page.evaluate(wanted => {
    const node = [...document.querySelectorAll('.text p')].map(p => p.firstChild as Text).find(text => text.data.includes(wanted))!
    const range = new Range()
    range.setStart(node, node.data.indexOf(wanted))
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length)
    node.parentElement!.scrollIntoView()
    const box = range.getClientRects()[0]!
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  }, words)
  await page.mouse.click(at.x, at.y)
}

describe('the report', () => {
  it('is shown letter for letter, with nothing inside its lines that could break the joining of letters', async () => {
    for (const { report } of pageData.entries) {
      const page = await show(`&doc=${report.doc}`)
      const shown = await page.locator('.text').evaluate(element => ({
        text: element.textContent,
        whole: [...element.children].every(line => line.childNodes.length === 1 && line.firstChild!.nodeType === Node.TEXT_NODE),
      }))
      expect(shown).toEqual({ text: report.text, whole: true })
      await page.context().close()
    }
  })

  it('has its evidence painted, each kind in its own colour, and nothing else', async () => {
    const page = await show('&doc=strike')
    const painted = await paintedWords(page)
    expect(painted).toEqual({
      'field-trigger': ['غارة جوية', 'عبوة ناسفة انفجرت'],
      'field-actor': ['التحالف العربي'],
      'field-target': ['موقع لجماعة الحوثي'],
      'field-place': ['قرب مدينة مأرب', 'محافظة البيضاء'],
      'field-date': ['أمس الأربعاء'],
      'field-counts': ['قُتل خمسة مسلحين', 'أصيب ثلاثة آخرون على الأقل', 'لم يصب أحد'],
      'field-source': ['مصدر محلي', 'سكان'],
    })
    const first = STRIKE!.coding.events[0]!.evidence.trigger![0]!
    const offset = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get('field-trigger')!] as Range[]
      const before = new Range()
      before.setStart(document.querySelector('.text')!, 0)
      before.setEnd(range!.startContainer, range!.startOffset)
      return before.toString().length
    })
    expect(offset).toBe(first.span[0])
  })

  it('greys what is not part of it', async () => {
    const page = await show('&doc=noisy')
    const { noise } = await paintedWords(page)
    expect(noise).toEqual(NOISY!.coding.noise.map(({ span }) => NOISY!.report.text.slice(...span)))
  })

  it('keeps its own direction whatever the interface has', async () => {
    const page = await show('&doc=strike')
    const direction = () =>
      page
        .locator('.text p')
        .first()
        .evaluate(line => getComputedStyle(line).direction)
    expect(await direction()).toBe('rtl')
    await page.locator('.language').click()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await direction()).toBe('rtl')
  })

  it('runs nothing of what a hostile text holds, and links to no address but those of the web', async () => {
    const page = await show('&doc=noisy')
    expect(await page.title()).toBe('Marsad')
    expect(await page.locator('.text script, .text b').count()).toBe(0)
    expect(await page.locator('.reader a').count()).toBe(0)
    await page.keyboard.press('k')
    expect(await page.locator('.reader a').getAttribute('href')).toBe('https://example.org/1')
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain("default-src 'none'")
  })

  it('tells field, value and rule of the words that are clicked', async () => {
    const page = await show('&doc=strike')
    await clickWords(page, 'وفق ما أفاد')
    expect(await page.locator('.popover').isVisible()).toBe(false)
    await clickWords(page, 'التحالف العربي')
    const line = page.locator('.popover .evidence-line')
    await expect.poll(() => line.count()).toBe(1)
    expect(await line.locator('.evidence-field').textContent()).toBe('Actor')
    expect(await line.locator('.evidence-value').textContent()).toBe('Saudi-led coalition')
    expect(await line.locator('.evidence-rule').textContent()).toBe('Rule role.subject')
    await line.click()
    expect(await page.locator('.popover').isVisible()).toBe(false)
    expect(await page.locator('.card.chosen').getAttribute('data-key')).toBe('e0')
  })

  it('hides a kind of evidence on request', async () => {
    const page = await show('&doc=strike')
    await page.locator('.legend-item.group-place').click()
    const painted = await paintedWords(page)
    expect(painted['field-place']).toBeUndefined()
    expect(painted['field-date']).toHaveLength(1)
  })

  it('marks what the search found, in whatever spelling', async () => {
    const page = await show('&doc=strike')
    await page.locator('.search').fill('قتل الاربعاء')
    await expect.poll(async () => (await paintedWords(page)).found).toEqual(['قتل', 'قُتل', 'الأربعاء'])
    expect(await page.locator('.report').count()).toBe(1)
  })
})

describe('the cards', () => {
  it('bring out the evidence of the event that is chosen', async () => {
    const page = await show('&doc=strike')
    await page.locator('.card[data-key=e1] h4').click()
    await page.mouse.move(5, 5)
    const painted = await paintedWords(page)
    expect(painted['field-trigger']).toEqual(['عبوة ناسفة انفجرت'])
    expect(painted.clause).toEqual([STRIKE!.coding.events[1]!.quote])
    expect(painted.other).toContain('التحالف العربي')
    expect(new URL(page.url()).hash).toContain('at=e1')
    await page.keyboard.press('Escape')
    expect((await paintedWords(page)).other).toBeUndefined()
  })

  it('bring out the words of a field', async () => {
    const page = await show('&doc=strike')
    await page.locator('.card[data-key=e0] button.group-date').hover()
    expect((await paintedWords(page)).strong).toEqual(['أمس الأربعاء'])
  })

  it('say how exact date and place are, and who did what to whom', async () => {
    const page = await show('&doc=strike')
    const text = (key: string) => page.locator(`.card[data-key=${key}]`).textContent()
    const strike = await text('e0')
    for (const words of [
      'Air/drone strike',
      'reported',
      '9 Mar 2016',
      'exact day',
      'Marib, Yemen',
      'near it, or a district',
      'Saudi-led coalition',
      'Houthi movement',
      'at least 3',
      'air strike',
    ]) {
      expect(strike).toContain(words)
    }
    expect(await text('e1')).toContain('a province or larger')
    expect(await text('e1')).toContain('not said')
  })

  it('show tallies, relations and control', async () => {
    const page = await show('&doc=statement')
    const text = (key: string) => page.locator(`.card[data-key=${key}]`).textContent()
    expect(await text('t0')).toContain('at least 101 operations')
    expect(await text('r0')).toContain('desert brigade is a branch of military council')
    expect(await text('c0')).toContain('Government forces of Yemen holds')
  })
})

describe('the keyboard', () => {
  it('goes through reports and cards, on an Arabic layout too', async () => {
    const page = await show('&doc=strike')
    const doc = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('doc')
    const press = (code: string, key: string, shiftKey = false) =>
      page.evaluate(
        ([c, k, shift]) =>
          document.activeElement!.dispatchEvent(
            new KeyboardEvent('keydown', { code: c as string, key: k as string, shiftKey: shift as boolean, bubbles: true, cancelable: true }),
          ),
        [code, key, shiftKey],
      )
    await press('KeyJ', 'ت')
    expect(doc()).toBe('noisy')
    await press('KeyK', 'ن')
    expect(doc()).toBe('strike')
    await page.keyboard.press('e')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.key)).toBe('e0')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.key)).toBe('e1')
    expect(await page.locator('.card.chosen').getAttribute('data-key')).toBe('e1')
    await press('Slash', '؟', true)
    expect(await page.locator('dialog.help').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog.help').isVisible()).toBe(false)
  })

  it('leaves letters to the search while one types', async () => {
    const page = await show('&doc=strike')
    await page.keyboard.press('/')
    await page.keyboard.type('j')
    expect(await page.locator('.search').inputValue()).toBe('j')
    expect(page.url()).toContain('doc=strike')
  })
})
