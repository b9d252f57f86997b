import type { ActorRef, CodedEvent, Coding, Evidence, Noise, PlaceRef, Report, Span } from '@marsad/model'
import type { PageData, PageEntry } from '../../apps/page/src/page-data.ts'

/** Reports with invented facts, coded by hand, for the tests of the page: what the tests look for does not move when the coder learns. */

/** Where some words stand in a text; the n-th time they do, from 0. */
function spanOf(text: string, words: string, nth = 0): Span {
  let at = -1
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`«${words}» is not in the text`)
  return [at, at + words.length]
}

const evidence = (text: string, words: string, rule: string, nth = 0): Evidence => ({ text: words, span: spanOf(text, words, nth), rule })
const actor = (text: string, id: string, words: string): ActorRef => ({ id, text: words, span: spanOf(text, words) })

function place(text: string, words: string, fields: Partial<PlaceRef>): PlaceRef {
  return { text: words, span: spanOf(text, words), name: null, admin1: null, country: null, lat: null, lon: null, precision: 1, ...fields }
}

function noise(text: string, from: string, to: string): Noise {
  const [start] = spanOf(text, from)
  const [, end] = spanOf(text, to)
  return { quote: from, span: [start, end], kind: 'menu' }
}

function entry(report: Report, records: Partial<Coding>): PageEntry {
  const coding: Coding = {
    doc: report.doc,
    published: report.published ?? null,
    outlet: report.outlet ?? null,
    events: [],
    tallies: [],
    relations: [],
    control: [],
    noise: [],
    ...records,
  }
  return { report, coding }
}

const STRIKE = `غارة جوية تقتل خمسة مسلحين قرب مأرب

مأرب – وكالة السد: قُتل خمسة مسلحين وأصيب ثلاثة آخرون على الأقل، أمس الأربعاء، في غارة جوية شنها التحالف العربي على موقع لجماعة الحوثي قرب مدينة مأرب، وفق ما أفاد مصدر محلي.
وفي محافظة البيضاء قال سكان إن عبوة ناسفة انفجرت على طريق فرعي، ولم يصب أحد بأذى.`

const strike: CodedEvent = {
  id: 'e1',
  type: 'air_drone_strike',
  trigger: 'غارة جوية',
  span: spanOf(STRIKE, 'قُتل خمسة مسلحين وأصيب ثلاثة آخرون على الأقل، أمس الأربعاء، في غارة جوية شنها التحالف العربي على موقع لجماعة الحوثي قرب مدينة مأرب'),
  quote: 'قُتل خمسة مسلحين وأصيب ثلاثة آخرون على الأقل، أمس الأربعاء، في غارة جوية شنها التحالف العربي على موقع لجماعة الحوثي قرب مدينة مأرب',
  evidence: {
    trigger: [evidence(STRIKE, 'غارة جوية', 'act.noun', 1)],
    actor: [evidence(STRIKE, 'التحالف العربي', 'role.subject')],
    target: [evidence(STRIKE, 'موقع لجماعة الحوثي', 'role.on')],
    place: [evidence(STRIKE, 'قرب مدينة مأرب', 'place.near')],
    date: [evidence(STRIKE, 'أمس الأربعاء', 'date.yesterday')],
    killed: [evidence(STRIKE, 'قُتل خمسة مسلحين', 'casualty.passive')],
    injured: [evidence(STRIKE, 'أصيب ثلاثة آخرون على الأقل', 'casualty.passive')],
    source: [evidence(STRIKE, 'مصدر محلي', 'source.according-to')],
  },
  date: { start: '2016-03-09', end: '2016-03-09' },
  date_precision: 1,
  place: place(STRIKE, 'قرب مدينة مأرب', { name: 'Marib', admin1: 'Marib', country: 'YE', lat: 15.4626, lon: 45.3258, precision: 2 }),
  place_precision: 2,
  actor: [actor(STRIKE, 'saudi-coalition', 'التحالف العربي')],
  target: [actor(STRIKE, 'houthis', 'لجماعة الحوثي')],
  weapon: 'airstrike',
  killed: { min: 5, max: 5 },
  injured: { min: 3, max: null },
  status: 'reported',
  source: 'مصدر محلي',
}

const mine: CodedEvent = {
  id: 'e2',
  type: 'remote_explosive_landmine_ied',
  trigger: 'عبوة ناسفة انفجرت',
  span: spanOf(STRIKE, 'عبوة ناسفة انفجرت على طريق فرعي، ولم يصب أحد بأذى'),
  quote: 'عبوة ناسفة انفجرت على طريق فرعي، ولم يصب أحد بأذى',
  evidence: {
    trigger: [evidence(STRIKE, 'عبوة ناسفة انفجرت', 'act.verb')],
    place: [evidence(STRIKE, 'محافظة البيضاء', 'place.heading')],
    injured: [evidence(STRIKE, 'لم يصب أحد', 'casualty.none')],
    source: [evidence(STRIKE, 'سكان', 'source.said')],
  },
  date: null,
  place: place(STRIKE, 'محافظة البيضاء', { name: 'Al Bayda', admin1: 'Al Bayda', country: 'YE', lat: 14.35, lon: 45.4, precision: 3 }),
  actor: [{ id: 'unidentified', text: '', span: [0, 0] }],
  target: [],
  weapon: 'ied',
  injured: { min: 0, max: 0 },
  status: 'alleged',
  source: 'سكان',
}

const NOISY = `الرئيسية | رياضة | اتصل بنا
اشتباكات في سرت وسقوط قذائف على حي سكني
اندلعت اشتباكات مسلحة في مدينة سرت صباح اليوم، وسقط فيها بين سبعة وتسعة قتلى. <script>document.title = 'broken'</script> & <b>
وقال ناطق: «لا هدنة» </script><!-- --> ثم أضاف ‏(SIRTE) بالإنجليزية.
مواضيع ذات صلة: =HYPERLINK("http://example.org")`

const clash: CodedEvent = {
  id: 'e1',
  type: 'armed_clash',
  trigger: 'اشتباكات مسلحة',
  span: spanOf(NOISY, 'اندلعت اشتباكات مسلحة في مدينة سرت صباح اليوم، وسقط فيها بين سبعة وتسعة قتلى'),
  spans: [spanOf(NOISY, 'اشتباكات في سرت'), spanOf(NOISY, 'اندلعت اشتباكات مسلحة في مدينة سرت صباح اليوم، وسقط فيها بين سبعة وتسعة قتلى')],
  quote: ['اشتباكات في سرت', 'اندلعت اشتباكات مسلحة في مدينة سرت صباح اليوم، وسقط فيها بين سبعة وتسعة قتلى'],
  evidence: {
    trigger: [evidence(NOISY, 'اشتباكات في سرت', 'act.noun'), evidence(NOISY, 'اندلعت اشتباكات مسلحة', 'act.light-verb')],
    place: [evidence(NOISY, 'مدينة سرت', 'place.head')],
    date: [evidence(NOISY, 'صباح اليوم', 'date.today')],
    killed: [evidence(NOISY, 'بين سبعة وتسعة قتلى', 'casualty.range')],
  },
  date: { start: '2015-08-12', end: '2015-08-12' },
  date_precision: 1,
  place: place(NOISY, 'مدينة سرت', { name: 'Sirte', admin1: 'Sirte', country: 'LY', lat: 31.2089, lon: 16.5887 }),
  actor: [{ id: 'other:sirte-youth', text: 'مسلحون', span: [0, 0] }],
  target: [],
  weapon: null,
  killed: { min: 7, max: 9 },
  status: 'claimed',
  source: '=cmd()',
}

const STATEMENT = `الجيش: مئة عملية في شهر

قال الجيش إنه نفذ أكثر من مئة عملية في محافظات الشمال خلال شهر. وأعلن لواء الصحراء انضمامه إلى المجلس العسكري. وتسيطر القوات على بلدة الغدير.
وأكد البيان مقتل قيادي في مكان لم يذكره.`

const statement: Partial<Coding> = {
  events: [
    {
      id: 'e1',
      type: 'attack',
      trigger: 'مقتل قيادي',
      span: spanOf(STATEMENT, 'وأكد البيان مقتل قيادي في مكان لم يذكره'),
      quote: 'وأكد البيان مقتل قيادي في مكان لم يذكره',
      evidence: { trigger: [evidence(STATEMENT, 'مقتل قيادي', 'act.noun')] },
      date: { start: '2017-01-01', end: '2017-01-31' },
      date_precision: 3,
      place: null,
      actor: [],
      target: [{ id: 'civilians', text: 'قيادي', span: spanOf(STATEMENT, 'قيادي') }],
      killed: { min: 1, max: 1 },
      status: 'claimed',
      source: 'البيان',
    },
  ],
  tallies: [
    {
      span: spanOf(STATEMENT, 'نفذ أكثر من مئة عملية'),
      quote: 'نفذ أكثر من مئة عملية',
      evidence: { count: [evidence(STATEMENT, 'أكثر من مئة', 'number.more-than')], what: [evidence(STATEMENT, 'عملية', 'tally.operations')] },
      actor: [actor(STATEMENT, 'yemen-government', 'الجيش')],
      target: [],
      what: 'operations',
      count: { min: 101, max: null },
      period: { start: '2017-01-01', end: '2017-01-31' },
      status: 'claimed',
      source: 'الجيش',
    },
  ],
  relations: [
    {
      span: spanOf(STATEMENT, 'لواء الصحراء انضمامه إلى المجلس العسكري'),
      quote: 'لواء الصحراء انضمامه إلى المجلس العسكري',
      evidence: {
        a: [evidence(STATEMENT, 'لواء الصحراء', 'actor.unit')],
        relation: [evidence(STATEMENT, 'انضمامه إلى', 'relation.join')],
        b: [evidence(STATEMENT, 'المجلس العسكري', 'actor.council')],
      },
      a: 'other:desert-brigade',
      relation: 'branch_of',
      b: 'other:military-council',
      status: 'claimed',
    },
  ],
  control: [
    {
      span: spanOf(STATEMENT, 'وتسيطر القوات على بلدة الغدير'),
      quote: 'وتسيطر القوات على بلدة الغدير',
      evidence: {
        actor: [evidence(STATEMENT, 'القوات', 'actor.anaphor')],
        status: [evidence(STATEMENT, 'وتسيطر', 'control.verb')],
        place: [evidence(STATEMENT, 'بلدة الغدير', 'place.head')],
      },
      actor: 'yemen-government',
      place: place(STATEMENT, 'بلدة الغدير', { precision: 1 }),
      status: 'holds',
    },
  ],
}

const QUIET = 'الدولار يرتفع في سوق العملات\n\nارتفع سعر صرف الدولار أمس في السوق الموازية، وقال صرافون إن «هجوم» المضاربين لم يتوقف.'

/** The fixture. The texts of the last entries hold what a hostile page might. */
export const pageData: PageData = {
  format: 1,
  coder: 'test-1',
  entries: [
    entry(
      {
        doc: 'strike',
        text: STRIKE,
        published: '2016-03-10',
        outlet: 'وكالة السد',
        title: 'غارة جوية تقتل خمسة مسلحين قرب مأرب',
        url: 'https://example.org/1',
      },
      { events: [strike, mine] },
    ),
    entry(
      { doc: 'noisy', text: NOISY, published: '2015-08-12', outlet: '=صحيفة الميناء', url: 'javascript:alert(1)' },
      { events: [clash], noise: [noise(NOISY, 'الرئيسية', 'اتصل بنا'), noise(NOISY, 'مواضيع ذات صلة', 'example.org")')] },
    ),
    entry({ doc: 'statement', text: STATEMENT, published: null, outlet: 'وكالة السد' }, statement),
    entry({ doc: 'quiet', text: QUIET, published: '2014-02-03' }, {}),
  ],
  actors: {
    houthis: { name: 'Houthi movement (Ansar Allah)', nameAr: 'جماعة الحوثي', side: 'rebel' },
    'saudi-coalition': { name: 'Saudi-led coalition', nameAr: 'التحالف العربي', side: 'foreign' },
    'yemen-government': { name: 'Government forces of Yemen', nameAr: 'القوات الحكومية اليمنية', side: 'state' },
  },
}
