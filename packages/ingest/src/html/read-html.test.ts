import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

const BODY =
  'قال مصدر أمني إن مسلحين مجهولين هاجموا نقطة تفتيش شمالي البلدة، ما أسفر عن مقتل جنديين وإصابة ثلاثة آخرين. وأضاف المصدر أن قوة أمنية طوقت المكان وبدأت حملة بحث عن المنفذين.'

describe('readHtml', () => {
  it('reads headline, main text and what the page says of itself', () => {
    const report = readHtml(`<!DOCTYPE html><html><head>
      <title>هجوم على نقطة تفتيش - موقع الوادي</title>
      <meta property="og:title" content="هجوم على نقطة تفتيش">
      <meta property="og:site_name" content="الوادي">
      <meta property="article:published_time" content="2016-05-13T08:00:00+03:00">
      <link rel="canonical" href="https://example.org/news/1">
      <script>var x = "قتل";</script><style>p { color: red }</style></head>
      <body><nav><a href="/">الرئيسية</a><a>رياضة</a></nav>
      <article><h1>هجوم على نقطة تفتيش</h1><p>${BODY}</p><p>سطر&nbsp;ثان<br>وثالث &laquo;بين قوسين&raquo;</p></article>
      <aside>الأكثر قراءة: مقتل عشرين</aside><footer>جميع الحقوق محفوظة</footer></body></html>`)
    expect(report).toEqual({
      text: `هجوم على نقطة تفتيش\n\n${BODY}\n\nسطر\u00a0ثان\nوثالث «بين قوسين»`,
      textFrom: 'html article',
      title: { value: 'هجوم على نقطة تفتيش', from: 'meta og:title' },
      published: { value: '2016-05-13', from: 'meta article:published_time' },
      outlet: { value: 'الوادي', from: 'meta og:site_name' },
      author: null,
      url: { value: 'https://example.org/news/1', from: 'link canonical' },
    })
  })

  it('finds the largest text on a page that marks nothing, and the day in the line under its headline', () => {
    const report = readHtml(`<body><div id="top"><h1>موقع الوادي</h1><ul><li><a>خبر آخر قصير</a></li></ul></div>
      <div class="page"><div><h1>هجوم على نقطة تفتيش</h1><div class="date">الجمعة 13 أيار 2016</div></div>
      <div class="text"><p>${BODY}</p><p>${BODY}</p></div></div>
      <div class="related">${'<div><a>عنوان خبر ذي صلة طويل بعض الشيء</a></div>'.repeat(20)}</div></body>`)
    expect(report.text).toBe(`هجوم على نقطة تفتيش\n\n${BODY}\n\n${BODY}`)
    expect(report.title).toEqual({ value: 'هجوم على نقطة تفتيش', from: 'h1' })
    expect(report.published).toEqual({ value: '2016-05-13', from: 'element date' })
  })

  it('puts a headline first that stands far from the text', () => {
    const report = readHtml(`<meta property="og:title" content="هجوم فجرا"><body><div><p>${BODY}</p></div></body>`)
    expect(report.text).toBe(`هجوم فجرا\n\n${BODY}`)
  })

  it('keeps a line of day and place, and a day that nothing else tells', () => {
    const lines = (line: string, meta = '') =>
      readHtml(`${meta}<article><h1>هجوم على نقطة تفتيش</h1><div>${line}</div><p>${BODY}</p></article>`).text.split('\n')[2]
    const meta = '<meta name="date" content="2016-05-13">'
    expect(lines('تعز - 13 أيار 2016', meta)).toBe('تعز - 13 أيار 2016')
    expect(lines('13 أيار 2016 - 10:15 ص')).toBe('13 أيار 2016 - 10:15 ص')
    expect(lines('13 أيار 2016 - 10:15 ص', meta)).toBe(BODY)
  })

  it('does not take one of many teasers for the report', () => {
    const teasers = Array.from({ length: 6 }, (_, i) => `<article><h2>خبر ${i}</h2><p>${BODY.slice(0, 120)}</p></article>`).join('')
    expect(readHtml(`<body>${teasers}</body>`).text.match(/خبر \d/g)).toHaveLength(6)
  })

  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2016-05-13T01:00:00Z", "publisher": {"name": "الوادي"}}]}</script>',
    ],
    [
      'broken JSON-LD beside it',
      '<script type="application/ld+json">{"datePublished": </script><meta name="pubdate" content="Fri, 13 May 2016 09:00:00 GMT"><meta property="og:site_name" content="الوادي">',
    ],
    ['a time element', '<meta property="og:site_name" content="الوادي"><time datetime="2016-05-13">قبل يومين</time>'],
  ])('reads the day of publication from %s', (_, html) => {
    expect(readHtml(`<body>${html}<p>${BODY}</p></body>`)).toMatchObject({ published: { value: '2016-05-13' }, outlet: { value: 'الوادي' } })
  })

  it('gives each block a line and runs white space together', () => {
    const { text } = readHtml(
      '<div>أول</div><div>ثان <b>غليظ</b>،\n   تتمة</div><ul><li>بند<li>بند ثان</ul><table><tr><td>خلية</td><td>أخرى</td></tr></table><pre>سطر\n  مزاح</pre>',
    )
    expect(text).toBe('أول\nثان غليظ، تتمة\n\nبند\nبند ثان\n\nخلية أخرى\n\nسطر\nمزاح')
  })

  it('leaves out what is hidden', () => {
    expect(readHtml('<p>ظاهر</p><p hidden>خفي</p><p style="display: none">خفي</p><div aria-hidden="true">خفي <p>خفي</p></div><p>أيضا</p>').text).toBe(
      'ظاهر\n\nأيضا',
    )
  })

  it('reads anything, and never more than was there', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div hidden>',
      '</div>',
      '<article>',
      '<h1>',
      '</h1',
      '<script>',
      '</script>',
      '<!--',
      '&laquo;',
      '&#0;',
      '<a href="',
      '">',
      ' ',
      '\n',
      'قتل',
      '\ud83d',
      '<pre>',
      '<td>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const { text, title } = readHtml(pieces.join(''))
        expect(text.length).toBeLessThanOrEqual(pieces.join('').length + (title?.value.length ?? 0) + 2)
        expect(text).not.toMatch(/\n{3}/)
        expect(text).toBe(text.trim())
      }),
    )
  })

  it('reads pages nested deeper than the call stack, and of nothing', () => {
    expect(readHtml(`${'<div>'.repeat(50_000)}عمق`).text).toBe('عمق')
    expect(readHtml('').text).toBe('')
  })
})
