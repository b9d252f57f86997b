import { type EventOrder, FACETS, parseQuery, type Register } from '@marsad/register'

type Search = (register: Register) => Promise<unknown>

const page =
  (query: string, limit = 50, order: EventOrder = 'newest'): Search =>
  register =>
    register.events.search(parseQuery(query), { limit, order })
const count =
  (query: string): Search =>
  register =>
    register.events.count(parseQuery(query))
const facets =
  (query: string): Search =>
  register =>
    register.events.facets(parseQuery(query), FACETS)

/** What is timed, by the name under which its times are told. */
export const SEARCHES: Readonly<Record<string, readonly Search[]>> = {
  'text: a common word': [page('قصف'), page('الحوثي'), page('غارة')],
  'text: two words, a phrase, an exclusion': [page('قصف المدنيين'), page('"قوات الجيش"'), page('قصف -الطيران')],
  'text with fields': [page('قصف country:YE'), page('غارة type:suicide_bomb killed:>=5'), page('قصف actor:actor-3 day:2018-01-01..2018-06-30')],
  'fields, broad': [page(''), page('type:armed_clash'), page('country:SY status:claimed'), page('-status:reported'), page('killed:>=10')],
  'fields, narrow': [
    page('actor:actor-390'),
    page('place:"Place 2990"'),
    page('type:other actor:actor-200 country:IQ'),
    page('outlet:"Outlet 55" type:arrests'),
  ],
  'fields, three broad ones': [
    page('actor:actor-1 country:LY status:alleged'),
    page('type:attack country:SO weapon:knife'),
    page('outlet:"Outlet 2" actor:actor-2 type:grenade'),
  ],
  'by the dead': [page('', 50, 'deadliest'), page('country:YE', 50, 'deadliest'), page('type:armed_clash actor:actor-2', 50, 'deadliest')],
  'map page of 1,000: small box': [page('near:14,14,60km', 1000), page('box:14,14,15,15', 1000)],
  'map page of 1,000: country, filters': [
    page('box:8,12,26,22 type:armed_clash', 1000),
    page('box:13,14,18,17 killed:>=1', 1000),
    page('box:13,14,18,17 day:2019-01-01..2019-12-31', 1000),
  ],
  'map page of 1,000: everything': [page('box:-180,-90,180,90', 1000), page('box:0,0,90,60 status:claimed', 1000)],
  'count up to 10,000': [count('قصف'), count('type:armed_clash country:SY'), count('')],
  'all 14 facets: a month': [facets('day:2019-03-01..2019-03-31')],
  'all 14 facets: one actor in a year': [facets('actor:actor-3 day:2019-01-01..2019-12-31')],
}
