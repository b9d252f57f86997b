import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../src/html/read-html.ts'
import { reportIn, tokenF1 } from './token-f1.ts'

const folder = fileURLToPath(new URL('sites', import.meta.url))
const sites = readdirSync(folder).map(name => [name.replace('.html', ''), readFileSync(`${folder}/${name}`, 'utf8')] as const)

/** What each page says of its report, and where: title, outlet, author, day. */
const FACTS: Readonly<Record<string, readonly (readonly [value: string, from: string] | null)[]>> = {
  agency: [
    ['الدفاع تعلن تحييد 12 إرهابيا شمالي سوريا', 'meta og:title'],
    ['وكالة الأفق للأنباء', 'meta publisher'],
    null,
    ['2020-01-27', 'meta dcterms.created'],
  ],
  blog: [
    ['حصاد يوم الجمعة 21 حزيران', 'h3'],
    ['تنسيقية حي الشجرة', 'title element'],
    ['مكتب التنسيقية', 'element post-author vcard'],
    ['2013-06-21', 'element date-header'],
  ],
  broadcaster: [
    ['انفجار سيارة مفخخة قرب مبنى البلدية في الميناء القديم', 'h1'],
    ['إذاعة الجنوب عربي', 'meta og:site_name'],
    null,
    ['2016-02-18', 'meta article:published_time'],
  ],
  channel: [
    ['مقتل ستة جنود في كمين شرقي المحافظة', 'meta og:title'],
    ['قناة المدى', 'json-ld publisher'],
    ['قناة المدى', 'json-ld author'],
    ['2019-11-04', 'json-ld datePublished'],
  ],
  daily: [
    ['مقتل 4 إرهابيين فى مداهمة وكر بالشيخ زويد', 'meta og:title'],
    ['بوابة النهار', 'meta og:site_name'],
    ['محمد السعدنى', 'element writeBy'],
    ['2017-03-14', 'element newsStoryDate'],
  ],
  magazine: [
    ['هجوم على قاعدة عسكرية في بوركينا فاسو يخلف 17 قتيلا', 'json-ld headline'],
    ['الساحل اليوم', 'json-ld publisher'],
    ['آمنة ولد الشيخ', 'json-ld author'],
    ['2021-06-05', 'json-ld datePublished'],
  ],
  monitor: [['قتلى بقصف على ريف إدلب الجنوبي', 'meta og:title'], ['المرصد المدني', 'meta og:site_name'], null, ['2019-05-23', 'element date']],
  newspaper: [
    ['استشهاد رجل أمن في تبادل لإطلاق النار بالقطيف', 'h1'],
    ['صحيفة الواحة', 'title element'],
    ['الدمام - ناصر الغانم', 'element author'],
    ['2015-08-20', 'meta datepublished'],
  ],
  'portal-2009': [['اغتيال ضابط في الشرطة وسط المدينة', 'title element'], ['شبكة أخبار الرافدين', 'title element'], null, null],
  wordpress: [
    ['غارات جوية تستهدف معسكرا غربي مأرب', 'meta og:title'],
    ['صوت الجبل', 'meta og:site_name'],
    ['محرر صوت الجبل', 'element byline'],
    ['2018-07-22', 'meta article:published_time'],
  ],
}

describe('pages in the manner of news sites', () => {
  test('are ten', () => expect(sites).toHaveLength(10))

  test.each(sites)('%s: its report and nothing else', (_, html) => {
    const { text } = readHtml(html)
    const f1 = tokenF1(text, reportIn(html))
    expect(f1, text).toBeGreaterThanOrEqual(0.95)
  })

  test.each(sites)('%s: what it says of its report, and where', (name, html) => {
    const { title, outlet, author, published } = readHtml(html)
    expect([title, outlet, author, published].map(found => found && [found.value, found.from])).toEqual(FACTS[name])
  })

  test('together', () => {
    const all = sites.map(([, html]) => tokenF1(readHtml(html).text, reportIn(html)))
    expect(all.reduce((sum, f1) => sum + f1, 0) / all.length).toBeGreaterThanOrEqual(0.97)
  })
})
