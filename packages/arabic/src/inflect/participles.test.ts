import { describe, expect, it } from 'vitest'
import { inflectNoun } from './inflect-noun.ts'
import { participles } from './participles.ts'
import type { VerbFormNumber, VerbSpec } from './verb-spec.ts'
import { verbalNoun } from './verbal-noun.ts'

/** Form, root, active participle, passive participle, noun of action (- for Form I). */
const ROWS = `
1 كتب كاتب مكتوب -
1 قتل قاتل مقتول -
1 قول قائل مقول -
1 بيع بائع مبيع -
1 دعو داعي مدعو -
1 رمي رامي مرمي -
1 جيء جائي مجيء -
1 قرأ قارئ مقروء -
1 سأل سائل مسؤول -
1 أخذ آخذ مأخوذ -
1 رأي رائي مرئي -
1 مدد ماد ممدود -
1 وقي واقي موقي -
2 فجر مفجر مفجر تفجير
2 أثر مؤثر مؤثر تأثير
2 عبأ معبئ معبأ تعبئة
2 سمي مسمي مسمى تسمية
2 قيد مقيد مقيد تقييد
3 قتل مقاتل مقاتل مقاتلة
3 سأل مسائل مساءل مساءلة
3 فجأ مفاجئ مفاجأ مفاجأة
3 عدي معادي معادى معاداة
3 وجه مواجه مواجه مواجهة
3 أخذ مؤاخذ مؤاخذ مؤاخذة
4 رسل مرسل مرسل إرسال
4 صوب مصيب مصاب إصابة
4 عطي معطي معطى إعطاء
4 وقف موقف موقف إيقاف
4 أمن مؤمن مؤمن إيمان
4 نشأ منشئ منشأ إنشاء
4 عدد معد معد إعداد
4 رأي مري مرى إراءة
5 قدم متقدم متقدم تقدم
5 حدي متحدي متحدى تحدي
5 نبأ متنبئ متنبأ تنبؤ
6 بدل متبادل متبادل تبادل
6 سأل متسائل متساءل تساؤل
6 وطأ متواطئ متواطأ تواطؤ
6 فدي متفادي متفادى تفادي
7 فجر منفجر منفجر انفجار
7 حوز منحاز منحاز انحياز
7 سحب منسحب منسحب انسحاب
7 قضي منقضي منقضى انقضاء
8 شبك مشتبك مشتبك اشتباك
8 حلل محتل محتل احتلال
8 غول مغتال مغتال اغتيال
8 أخذ متخذ متخذ اتخاذ
8 ألف مؤتلف مؤتلف ائتلاف
8 وصل متصل متصل اتصال
8 زيد مزداد مزداد ازدياد
8 دعو مدعي مدعى ادعاء
8 بدأ مبتدئ مبتدأ ابتداء
8 سوء مستاء مستاء استياء
9 حمر محمر محمر احمرار
10 هدف مستهدف مستهدف استهداف
10 عود مستعيد مستعاد استعادة
10 ولي مستولي مستولى استيلاء
10 قلل مستقل مستقل استقلال
10 وطن مستوطن مستوطن استيطان
10 أنف مستأنف مستأنف استئناف
1 سيطر مسيطر مسيطر سيطرة
1 زلزل مزلزل مزلزل زلزلة
2 دهور متدهور متدهور تدهور
4 طمأن مطمئن مطمأن اطمئنان
`
  .trim()
  .split('\n')

describe('participles and nouns of action', () => {
  for (const line of ROWS) {
    const [number, root, active, passive, action] = line.split(' ') as [string, string, string, string, string]
    it(`${root} ${number}`, () => {
      const verb: VerbSpec = { root, form: Number(number) as VerbFormNumber }
      const both = participles(verb)!
      expect([both.active.singular, both.passive.singular, verbalNoun(verb)?.singular ?? '-']).toEqual([active, passive, action])
    })
  }

  it('are ready for inflectNoun', () => {
    const written = (spec: Parameters<typeof inflectNoun>[0], number: 'sg' | 'pl') =>
      inflectNoun(spec)
        .filter(form => form.number === number && form.state === 'free')
        .map(form => form.written)
    expect(written(participles({ root: 'عدي', form: 8 })!.active, 'pl')).toEqual(['معتدون', 'معتدين', 'معتديات'])
    expect(written(verbalNoun({ root: 'حدي', form: 5 })!, 'pl')).toEqual(['تحديات'])
    expect(written(verbalNoun({ root: 'حدي', form: 5 })!, 'sg')).toEqual(['تحدي', 'تحد', 'تحديا'])
    expect(written(verbalNoun({ root: 'دهم', form: 3 })!, 'pl')).toEqual(['مداهمات'])
  })
})
