import { describe, expect, it } from 'vitest'
import { conjugate } from './conjugate.ts'
import type { VerbForm } from './verb-form.ts'
import type { VerbSpec } from './verb-spec.ts'

type Tense = 'past' | 'indicative' | 'subjunctive' | 'jussive' | 'imperative'

/** The standard writing of each person, in the order 3ms 3md 3mp 3fs 3fd 3fp 2ms 2d 2mp 2fs 2fp 1s 1p. */
const row = (spec: VerbSpec, tense: Tense, voice: VerbForm['voice'] = 'active'): string => {
  const cells = new Map<string, string>()
  for (const form of conjugate(spec)) {
    const cell = `${form.person}${form.gender}${form.number}`
    if (form.voice === voice && (form.mood ?? form.tense) === tense && form.bound !== true && !form.variant && !cells.has(cell)) cells.set(cell, form.written)
  }
  return [...cells.values()].join(' ')
}

interface Table {
  readonly verb: VerbSpec
  readonly past: string
  readonly indicative: string
  readonly jussive: string
  readonly imperative: string
}

const TABLES: readonly Table[] = [
  {
    verb: { root: 'كتب', form: 1, present: 'u' },
    past: 'كتب كتبا كتبوا كتبت كتبتا كتبن كتبت كتبتما كتبتم كتبت كتبتن كتبت كتبنا',
    indicative: 'يكتب يكتبان يكتبون تكتب تكتبان يكتبن تكتب تكتبان تكتبون تكتبين تكتبن أكتب نكتب',
    jussive: 'يكتب يكتبا يكتبوا تكتب تكتبا يكتبن تكتب تكتبا تكتبوا تكتبي تكتبن أكتب نكتب',
    imperative: 'اكتب اكتبا اكتبوا اكتبي اكتبن',
  },
  {
    verb: { root: 'قول', form: 1 },
    past: 'قال قالا قالوا قالت قالتا قلن قلت قلتما قلتم قلت قلتن قلت قلنا',
    indicative: 'يقول يقولان يقولون تقول تقولان يقلن تقول تقولان تقولون تقولين تقلن أقول نقول',
    jussive: 'يقل يقولا يقولوا تقل تقولا يقلن تقل تقولا تقولوا تقولي تقلن أقل نقل',
    imperative: 'قل قولا قولوا قولي قلن',
  },
  {
    verb: { root: 'بيع', form: 1 },
    past: 'باع باعا باعوا باعت باعتا بعن بعت بعتما بعتم بعت بعتن بعت بعنا',
    indicative: 'يبيع يبيعان يبيعون تبيع تبيعان يبعن تبيع تبيعان تبيعون تبيعين تبعن أبيع نبيع',
    jussive: 'يبع يبيعا يبيعوا تبع تبيعا يبعن تبع تبيعا تبيعوا تبيعي تبعن أبع نبع',
    imperative: 'بع بيعا بيعوا بيعي بعن',
  },
  {
    verb: { root: 'نوم', form: 1, present: 'a' },
    past: 'نام ناما ناموا نامت نامتا نمن نمت نمتما نمتم نمت نمتن نمت نمنا',
    indicative: 'ينام ينامان ينامون تنام تنامان ينمن تنام تنامان تنامون تنامين تنمن أنام ننام',
    jussive: 'ينم يناما يناموا تنم تناما ينمن تنم تناما تناموا تنامي تنمن أنم ننم',
    imperative: 'نم ناما ناموا نامي نمن',
  },
  {
    verb: { root: 'دعو', form: 1 },
    past: 'دعا دعوا دعوا دعت دعتا دعون دعوت دعوتما دعوتم دعوت دعوتن دعوت دعونا',
    indicative: 'يدعو يدعوان يدعون تدعو تدعوان يدعون تدعو تدعوان تدعون تدعين تدعون أدعو ندعو',
    jussive: 'يدع يدعوا يدعوا تدع تدعوا يدعون تدع تدعوا تدعوا تدعي تدعون أدع ندع',
    imperative: 'ادع ادعوا ادعوا ادعي ادعون',
  },
  {
    verb: { root: 'رمي', form: 1 },
    past: 'رمى رميا رموا رمت رمتا رمين رميت رميتما رميتم رميت رميتن رميت رمينا',
    indicative: 'يرمي يرميان يرمون ترمي ترميان يرمين ترمي ترميان ترمون ترمين ترمين أرمي نرمي',
    jussive: 'يرم يرميا يرموا ترم ترميا يرمين ترم ترميا ترموا ترمي ترمين أرم نرم',
    imperative: 'ارم ارميا ارموا ارمي ارمين',
  },
  {
    verb: { root: 'نسي', form: 1, past: 'i' },
    past: 'نسي نسيا نسوا نسيت نسيتا نسين نسيت نسيتما نسيتم نسيت نسيتن نسيت نسينا',
    indicative: 'ينسى ينسيان ينسون تنسى تنسيان ينسين تنسى تنسيان تنسون تنسين تنسين أنسى ننسى',
    jussive: 'ينس ينسيا ينسوا تنس تنسيا ينسين تنس تنسيا تنسوا تنسي تنسين أنس ننس',
    imperative: 'انس انسيا انسوا انسي انسين',
  },
  {
    verb: { root: 'وعد', form: 1 },
    past: 'وعد وعدا وعدوا وعدت وعدتا وعدن وعدت وعدتما وعدتم وعدت وعدتن وعدت وعدنا',
    indicative: 'يعد يعدان يعدون تعد تعدان يعدن تعد تعدان تعدون تعدين تعدن أعد نعد',
    jussive: 'يعد يعدا يعدوا تعد تعدا يعدن تعد تعدا تعدوا تعدي تعدن أعد نعد',
    imperative: 'عد عدا عدوا عدي عدن',
  },
  {
    verb: { root: 'مدد', form: 1 },
    past: 'مد مدا مدوا مدت مدتا مددن مددت مددتما مددتم مددت مددتن مددت مددنا',
    indicative: 'يمد يمدان يمدون تمد تمدان يمددن تمد تمدان تمدون تمدين تمددن أمد نمد',
    jussive: 'يمد يمدا يمدوا تمد تمدا يمددن تمد تمدا تمدوا تمدي تمددن أمد نمد',
    imperative: 'مد مدا مدوا مدي امددن',
  },
  {
    verb: { root: 'أخذ', form: 1, present: 'u' },
    past: 'أخذ أخذا أخذوا أخذت أخذتا أخذن أخذت أخذتما أخذتم أخذت أخذتن أخذت أخذنا',
    indicative: 'يأخذ يأخذان يأخذون تأخذ تأخذان يأخذن تأخذ تأخذان تأخذون تأخذين تأخذن آخذ نأخذ',
    jussive: 'يأخذ يأخذا يأخذوا تأخذ تأخذا يأخذن تأخذ تأخذا تأخذوا تأخذي تأخذن آخذ نأخذ',
    imperative: 'خذ خذا خذوا خذي خذن',
  },
  {
    verb: { root: 'سأل', form: 1 },
    past: 'سأل سألا سألوا سألت سألتا سألن سألت سألتما سألتم سألت سألتن سألت سألنا',
    indicative: 'يسأل يسألان يسألون تسأل تسألان يسألن تسأل تسألان تسألون تسألين تسألن أسأل نسأل',
    jussive: 'يسأل يسألا يسألوا تسأل تسألا يسألن تسأل تسألا تسألوا تسألي تسألن أسأل نسأل',
    imperative: 'اسأل اسألا اسألوا اسألي اسألن',
  },
  {
    verb: { root: 'قرأ', form: 1 },
    past: 'قرأ قرآ قرؤوا قرأت قرأتا قرأن قرأت قرأتما قرأتم قرأت قرأتن قرأت قرأنا',
    indicative: 'يقرأ يقرآن يقرؤون تقرأ تقرآن يقرأن تقرأ تقرآن تقرؤون تقرئين تقرأن أقرأ نقرأ',
    jussive: 'يقرأ يقرآ يقرؤوا تقرأ تقرآ يقرأن تقرأ تقرآ تقرؤوا تقرئي تقرأن أقرأ نقرأ',
    imperative: 'اقرأ اقرآ اقرؤوا اقرئي اقرأن',
  },
  {
    verb: { root: 'جيء', form: 1 },
    past: 'جاء جاءا جاؤوا جاءت جاءتا جئن جئت جئتما جئتم جئت جئتن جئت جئنا',
    indicative: 'يجيء يجيئان يجيئون تجيء تجيئان يجئن تجيء تجيئان تجيئون تجيئين تجئن أجيء نجيء',
    jussive: 'يجئ يجيئا يجيئوا تجئ تجيئا يجئن تجئ تجيئا تجيئوا تجيئي تجئن أجئ نجئ',
    imperative: 'جئ جيئا جيئوا جيئي جئن',
  },
  {
    verb: { root: 'رأي', form: 1, present: 'a' },
    past: 'رأى رأيا رأوا رأت رأتا رأين رأيت رأيتما رأيتم رأيت رأيتن رأيت رأينا',
    indicative: 'يرى يريان يرون ترى تريان يرين ترى تريان ترون ترين ترين أرى نرى',
    jussive: 'ير يريا يروا تر تريا يرين تر تريا تروا تري ترين أر نر',
    imperative: 'ر ريا روا ري رين',
  },
  {
    verb: { root: 'وقي', form: 1 },
    past: 'وقى وقيا وقوا وقت وقتا وقين وقيت وقيتما وقيتم وقيت وقيتن وقيت وقينا',
    indicative: 'يقي يقيان يقون تقي تقيان يقين تقي تقيان تقون تقين تقين أقي نقي',
    jussive: 'يق يقيا يقوا تق تقيا يقين تق تقيا تقوا تقي تقين أق نق',
    imperative: 'ق قيا قوا قي قين',
  },
]

describe('conjugate, Form I: whole tables', () => {
  for (const { verb, ...tenses } of TABLES) {
    for (const [tense, expected] of Object.entries(tenses)) it(`${verb.root} ${tense}`, () => expect(row(verb, tense as Tense)).toBe(expected))
  }

  it('distinguishes the subjunctive of weak verbs from their jussive', () => {
    expect(row({ root: 'قول', form: 1 }, 'subjunctive')).toBe('يقول يقولا يقولوا تقول تقولا يقلن تقول تقولا تقولوا تقولي تقلن أقول نقول')
    expect(row({ root: 'دعو', form: 1 }, 'subjunctive')).toBe('يدعو يدعوا يدعوا تدعو تدعوا يدعون تدعو تدعوا تدعوا تدعي تدعون أدعو ندعو')
  })

  it('gives whole passive tables', () => {
    expect(row({ root: 'قول', form: 1 }, 'past', 'passive')).toBe('قيل قيلا قيلوا قيلت قيلتا قلن قلت قلتما قلتم قلت قلتن قلت قلنا')
    expect(row({ root: 'دعو', form: 1 }, 'past', 'passive')).toBe('دعي دعيا دعوا دعيت دعيتا دعين دعيت دعيتما دعيتم دعيت دعيتن دعيت دعينا')
    expect(row({ root: 'دعو', form: 1 }, 'indicative', 'passive')).toBe('يدعى يدعيان يدعون تدعى تدعيان يدعين تدعى تدعيان تدعون تدعين تدعين أدعى ندعى')
    expect(row({ root: 'أخذ', form: 1 }, 'indicative', 'passive')).toBe('يؤخذ يؤخذان يؤخذون تؤخذ تؤخذان يؤخذن تؤخذ تؤخذان تؤخذون تؤخذين تؤخذن أؤخذ نؤخذ')
  })
})

/** past 3ms, past 1s, present 3ms, present 3mp, jussive 3ms, imperative 2ms, passive past, passive present. */
const KEYS: readonly (readonly [VerbSpec, string])[] = [
  [{ root: 'قصف', form: 1, present: 'i' }, 'قصف قصفت يقصف يقصفون يقصف اقصف قصف يقصف'],
  [{ root: 'قتل', form: 1, present: 'u' }, 'قتل قتلت يقتل يقتلون يقتل اقتل قتل يقتل'],
  [{ root: 'زور', form: 1 }, 'زار زرت يزور يزورون يزر زر زير يزار'],
  [{ root: 'خوف', form: 1, present: 'a' }, 'خاف خفت يخاف يخافون يخف خف خيف يخاف'],
  [{ root: 'صيد', form: 1 }, 'صاد صدت يصيد يصيدون يصد صد صيد يصاد'],
  [{ root: 'غزو', form: 1 }, 'غزا غزوت يغزو يغزون يغز اغز غزي يغزى'],
  [{ root: 'نعي', form: 1, present: 'a' }, 'نعى نعيت ينعى ينعون ينع انع نعي ينعى'],
  [{ root: 'لقي', form: 1, past: 'i' }, 'لقي لقيت يلقى يلقون يلق الق لقي يلقى'],
  [{ root: 'رضو', form: 1, past: 'i' }, 'رضي رضيت يرضى يرضون يرض ارض رضي يرضى'],
  [{ root: 'وصل', form: 1 }, 'وصل وصلت يصل يصلون يصل صل وصل يوصل'],
  [{ root: 'وقع', form: 1, present: 'a' }, 'وقع وقعت يقع يقعون يقع قع وقع يوقع'],
  [{ root: 'وسع', form: 1, past: 'i' }, 'وسع وسعت يسع يسعون يسع سع وسع يوسع'],
  [{ root: 'وجل', form: 1, past: 'i' }, 'وجل وجلت يوجل يوجلون يوجل ايجل وجل يوجل'],
  [{ root: 'يئس', form: 1, past: 'i' }, 'يئس يئست ييأس ييأسون ييأس ايأس يئس يوءس'],
  [{ root: 'شنن', form: 1 }, 'شن شننت يشن يشنون يشن شن شن يشن'],
  [{ root: 'ودد', form: 1, past: 'i' }, 'ود وددت يود يودون يود ود ود يود'],
  [{ root: 'أكل', form: 1, present: 'u' }, 'أكل أكلت يأكل يأكلون يأكل كل أكل يؤكل'],
  [{ root: 'أسر', form: 1, present: 'i' }, 'أسر أسرت يأسر يأسرون يأسر ائسر أسر يؤسر'],
  [{ root: 'ثأر', form: 1 }, 'ثأر ثأرت يثأر يثأرون يثأر اثأر ثئر يثأر'],
  [{ root: 'بدأ', form: 1 }, 'بدأ بدأت يبدأ يبدؤون يبدأ ابدأ بدئ يبدأ'],
  [{ root: 'جرؤ', form: 1, past: 'u' }, 'جرؤ جرؤت يجرؤ يجرؤون يجرؤ اجرؤ جرئ يجرأ'],
  [{ root: 'سوء', form: 1 }, 'ساء سؤت يسوء يسوؤون يسؤ سؤ سيء يساء'],
  [{ root: 'شيء', form: 1, present: 'a' }, 'شاء شئت يشاء يشاؤون يشأ شأ شيء يشاء'],
  [{ root: 'أتي', form: 1 }, 'أتى أتيت يأتي يأتون يأت ائت أتي يؤتى'],
  [{ root: 'نأي', form: 1, present: 'a' }, 'نأى نأيت ينأى ينأون ينأ انأ نئي ينأى'],
  [{ root: 'روي', form: 1 }, 'روى رويت يروي يروون يرو ارو روي يروى'],
  [{ root: 'أوي', form: 1 }, 'أوى أويت يأوي يأوون يأو ائو أوي يؤوى'],
  [{ root: 'حيي', form: 1, past: 'i' }, 'حيي حييت يحيا يحيون يحي احي حيي يحيا'],
  [{ root: 'ولي', form: 1, past: 'i', present: 'i' }, 'ولي وليت يلي يلون يل ل ولي يولى'],
  [{ root: 'وطأ', form: 1, past: 'i' }, 'وطئ وطئت يطأ يطؤون يطأ طأ وطئ يوطأ'],
  [{ root: 'أمم', form: 1 }, 'أم أممت يؤم يؤمون يؤم أم أم يؤم'],
  [{ root: 'سرو', form: 1, past: 'u' }, 'سرو سروت يسرو يسرون يسر اسر سري يسرى'],
]

describe('conjugate, Form I: key forms of every class', () => {
  for (const [verb, expected] of KEYS) {
    it(verb.root, () => {
      const forms = conjugate(verb).filter(form => form.bound !== true && !form.variant)
      const find = (voice: VerbForm['voice'], tense: Tense, person: number, number: string): string =>
        forms.find(
          form => form.voice === voice && (form.mood ?? form.tense) === tense && form.person === person && form.number === number && form.gender !== 'f',
        )!.written
      const actual = [
        find('active', 'past', 3, 'sg'),
        find('active', 'past', 1, 'sg'),
        find('active', 'indicative', 3, 'sg'),
        find('active', 'indicative', 3, 'pl'),
        find('active', 'jussive', 3, 'sg'),
        find('active', 'imperative', 2, 'sg'),
        find('passive', 'past', 3, 'sg'),
        find('passive', 'indicative', 3, 'sg'),
      ]
      expect(actual.join(' ')).toBe(expected)
    })
  }
})
