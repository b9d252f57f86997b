import { describe, expect, it } from 'vitest'
import { checkLexicon } from './check-lexicon.ts'
import { describeFinding } from './finding.ts'

const NINE_TOWNS = Array.from({ length: 9 }, (_, i) => `بلدة${'ابتثجحخدذ'[i]}\tTown ${i}\ttown\tSaada\t\t${16.5 + i / 20}\t43.5\t1\t`)
const NINE_VILLAGES = Array.from({ length: 9 }, (_, i) => `قرية${'ابتثجحخدذ'[i]}\tVillage ${i}\tvillage\tAden\t\t${12.7 + i / 50}\t45\t1\t`)

/** A small lexicon with nothing wrong in it. */
const SOUND: Readonly<Record<string, readonly string[]>> = {
  'verbs.tsv': ['id\troot\tform\tvowels\tclass\tattrs\tmasdars\tgloss', 'qasafa\tقصف\t1\ta,i\tact\tact=shell\tقصف\tshell'],
  'nouns.tsv': [
    'id\tsingular\tplurals\tgender\tclass\tattrs\tgloss',
    '# acts',
    'hujum\tهجوم\tهجمات\tm\tact\tact=assault\tattack',
    'dabbaba\tدبابة\tدبابات\tf\tvehicle\tdamage=vehicle\ttank',
  ],
  'phrases.tsv': ['id\tclass\tattrs\tphrases', 'car-bomb\tweapon\tweapon=vbied\tسيارة مفخخة|سيارات مفخخة'],
  'generic-actors.tsv': ['role\tpeople\tphrases', 'army\t\tالجيش|القوات المسلحة', 'army\t1\tجنود الجيش'],
  'countries.tsv': [
    'iso2\tiso_num\tname_en\tnames_ar\tadjective\tcapital_ar\tacled_region\tged_region\tgwno',
    'YE\t887\tYemen\tاليمن\tيمني\tصنعاء\tMiddle East\tMiddle East\t678',
    'SA\t682\tSaudi Arabia\tالسعودية\tسعودي\tالرياض\tMiddle East\tMiddle East\t670',
  ],
  'state-forces.tsv': ['country\trole\tid', 'YE\tarmy\tyemen-army'],
  'common-words.tsv': ['word', 'الباب'],
  'actors/yemen.tsv': [
    'id\tname\tname_ar\tside\tcountry\tparent\taliases',
    'yemen-army\tArmy of Yemen\tالجيش اليمني\tstate\tYE\t\tالجيش الوطني@YE|قوات هادي',
    'saudi-army\tArmy of Saudi Arabia\tالجيش السعودي\tstate\tSA\t\tالجيش الوطني@SA|أبو فهد?',
  ],
  'places/YE.tsv': [
    'names_ar\tname_en\tkind\tadmin1\tadmin2\tlat\tlon\trank\tneeds_head',
    'صعدة\tSaada\tadmin1\tSaada\t\t16.94\t43.76\t4\t',
    'عدن\tAden\tadmin1\tAden\t\t12.8\t45.03\t5\t',
    ...NINE_TOWNS,
    ...NINE_VILLAGES,
  ],
}

/** What is found once a file's line (from 1) is changed; line 0 adds one at the end. */
function check(path?: string, line = 0, text = ''): string[] {
  const files = Object.entries(SOUND).map(([name, lines]) => {
    const changed = [...lines]
    if (name === path) changed[line === 0 ? changed.length : line - 1] = text
    return { path: name, text: `${changed.join('\n')}\n` }
  })
  return checkLexicon(files).map(finding => `${finding.file}:${finding.line} ${finding.code}`)
}

describe('checkLexicon', () => {
  it('finds nothing wrong in sound tables', () => expect(check()).toEqual([]))

  it.each([
    ['column-count', 'nouns.tsv', 3, 'hujum\tهجوم\tهجمات\tm\tact\tact=assault'],
    ['unknown-column', 'phrases.tsv', 1, 'id\tclass\tattrs\tphrases\textra'],
    ['missing-column', 'state-forces.tsv', 1, 'country\trole\tactor'],
    ['empty-cell', 'nouns.tsv', 3, 'hujum\t\tهجمات\tm\tact\t\tattack'],
    ['spaces', 'nouns.tsv', 3, 'hujum\tهجوم \tهجمات\tm\tact\t\tattack'],
    ['empty-alternative', 'nouns.tsv', 3, 'hujum\tهجوم\tهجمات|\tm\tact\t\tattack'],
    ['look-alike', 'nouns.tsv', 3, 'kamin\tکمين\tكمائن\tm\tact\t\tambush'],
    ['look-alike', 'nouns.tsv', 3, 'dahaya\tضحیة\tضحايا\tf\tact\t\tvictim'],
    ['tatweel', 'nouns.tsv', 3, 'hujum\tهجـوم\tهجمات\tm\tact\t\tattack'],
    ['control', 'nouns.tsv', 3, 'hujum\tهجوم\u200f\tهجمات\tm\tact\t\tattack'],
    ['control', 'nouns.tsv', 3, 'hujum\tهجوم\u0000\tهجمات\tm\tact\t\tattack'],
    ['presentation', 'nouns.tsv', 3, 'hujum\tﻫﺠﻮﻡ\tهجمات\tm\tact\t\tattack'],
    ['unknown-code', 'nouns.tsv', 3, 'hujum\tهجوم\tهجمات\tx\tact\t\tattack'],
    ['unknown-code', 'phrases.tsv', 2, 'car-bomb\tweapon\tweapon=catapult\tسيارة مفخخة'],
    ['unknown-code', 'actors/yemen.tsv', 2, 'yemen-army\tArmy\tالجيش اليمني\tgood\tYE\t\t'],
    ['unknown-country', 'actors/yemen.tsv', 2, 'yemen-army\tArmy\tالجيش اليمني\tstate\tYY\t\t'],
    ['unknown-country', 'actors/yemen.tsv', 2, 'yemen-army\tArmy\tالجيش اليمني\tstate\tYE\t\tالجيش الوطني@YY'],
    ['unknown-actor', 'actors/yemen.tsv', 2, 'yemen-army\tArmy\tالجيش اليمني\tstate\tYE\tarmy-of-yemen\t'],
    ['unknown-actor', 'state-forces.tsv', 2, 'YE\tarmy\tarmy-of-yemen'],
    ['unknown-role', 'state-forces.tsv', 2, 'YE\tnavy\tyemen-army'],
    ['unknown-admin1', 'places/YE.tsv', 0, 'تعز\tTaiz\ttown\tTaizz\t\t13.5\t44\t3\t'],
    ['not-number', 'places/YE.tsv', 0, 'تعز\tTaiz\ttown\t\t\t135\t44\t3\t'],
    ['empty-cell', 'places/YE.tsv', 0, 'تعز\tTaiz\ttown\t\t\t\t44\t3\t'],
    ['not-folded', 'common-words.tsv', 2, 'أب'],
    ['duplicate-id', 'nouns.tsv', 0, 'hujum\tغارة\tغارات\tf\tact\t\traid'],
    ['duplicate-id', 'phrases.tsv', 0, 'hujum\tact\t\tغارة جوية'],
    ['duplicate-in-row', 'phrases.tsv', 2, 'car-bomb\tweapon\tweapon=vbied\tسيارة مفخخة|سياره مفخخة'],
    ['duplicate', 'phrases.tsv', 0, 'bomb-car\tweapon\tweapon=vbied\tسيارات مُفخخة'],
    ['duplicate', 'places/YE.tsv', 0, 'بلدةا\tTown again\ttown\tSaada\t\t16.501\t43.501\t1\t'],
    ['clitic', 'phrases.tsv', 0, 'with-car-bomb\tweapon\tweapon=vbied\tبسيارة مفخخة'],
    ['clitic', 'generic-actors.tsv', 2, 'army\t\tالجيش|للجيش'],
    ['shared-alias', 'actors/yemen.tsv', 0, 'fahd-force\tForce\tقوة فهد\tmilitia\tYE\t\tقوات هادي'],
    ['shared-alias', 'actors/yemen.tsv', 0, 'fahd-force\tForce\tقوة فهد\tmilitia\tYE\t\tالجيش الوطني@YE,SA'],
    ['outside-country', 'places/YE.tsv', 0, 'مدينة بعيدة\tFar\ttown\t\t\t31.5\t43.5\t1\t'],
    ['outside-admin1', 'places/YE.tsv', 0, 'قرية شاردة\tAstray\tvillage\tSaada\t\t12.75\t45.01\t1\t'],
  ])('finds %s in %s, line %i', (code, path, line, text) => {
    const at = line === 0 ? SOUND[path]!.length + 1 : line
    expect(check(path, line, text)).toContain(`${path}:${at} ${code}`)
  })

  it.each([
    ['a name that is another in a limited country', 'actors/yemen.tsv', 'fahd-force\tForce\tقوة فهد\tmilitia\tYE\t\tالجيش الوطني'],
    ['a doubtful name', 'actors/yemen.tsv', 'fahd-force\tForce\tقوة فهد\tmilitia\tYE\t\tأبو فهد|قوات هادي?'],
    ['a name of a unit that is coded as its parent', 'actors/yemen.tsv', 'fahd-force\tForce\tقوة فهد\tmilitia\tYE\t=yemen-army\tقوات هادي'],
    ['a word of another class', 'nouns.tsv', 'hujum-sport\tهجوم\t-\tm\tsport\t\tattack line'],
    ['a name that begins like a clitic', 'places/YE.tsv', 'وهران\tWahran\tmountain\t\t\t14.8\t44.3\t1\t'],
  ])('lets %s be', (_, path, text) => expect(check(path, 0, text)).toEqual([]))

  it('names missing and unknown tables', () => {
    expect(checkLexicon([{ path: 'adverbs.tsv', text: 'id\n' }]).map(({ file, code }) => `${file} ${code}`)).toEqual([
      'adverbs.tsv unknown-file',
      'countries.tsv missing-file',
      'generic-actors.tsv missing-file',
      'nouns.tsv missing-file',
      'phrases.tsv missing-file',
      'verbs.tsv missing-file',
    ])
  })

  it('speaks English and Arabic', () => {
    const finding = { file: 'nouns.tsv', line: 3, code: 'look-alike', values: ['singular', 'کمين', 'ک (U+06A9)', 'ك'] } as const
    expect(describeFinding(finding, 'en')).toBe('nouns.tsv:3: «کمين» has the letter ک (U+06A9), which only looks like an Arabic one; write ك')
    expect(describeFinding(finding, 'ar')).toBe('nouns.tsv:3: في «کمين» الحرف ک (U+06A9) وهو شبيه بالعربي فقط؛ اكتب ك')
  })
})
