import { kilometres } from './distance.ts'
import { Agreement, compareNames } from './names.ts'
import { NO_COUNT, OPEN, type Profile } from './profile.ts'
import { rarityOf, stemOf, weightOf } from './rare-words.ts'
import { typeKinship, weaponKinship } from './type-kinship.ts'

/** What can speak for or against two events being one incident. */
export const SIGNS = Object.freeze([
  'bias',
  'report.same',
  'outlet.same',
  'day.same',
  'day.next',
  'day.near',
  'day.far',
  'day.within',
  'day.outside',
  'day.unknown',
  'day.unknown-far',
  'published.apart',
  'published.apart-dated',
  'published.same',
  'place.same',
  'place.near',
  'place.within',
  'place.within-country',
  'place.apart',
  'place.far',
  'place.country-differs',
  'place.unknown',
  'type.same',
  'type.near',
  'type.differs',
  'actor.same',
  'actor.kin',
  'actor.apart',
  'target.same',
  'target.kin',
  'target.apart',
  'parties.swapped',
  'weapon.same',
  'weapon.near',
  'weapon.differs',
  'killed.same',
  'killed.same-many',
  'killed.open',
  'killed.close',
  'killed.rises',
  'killed.far',
  'injured.same',
  'injured.close',
  'injured.far',
  'toll.same-both',
  'words.cosine',
  'words.share',
  'words.shared',
  'words.rare',
  'words.none',
  'place-day.same',
  'place-day-type.same',
] as const)
export type Sign = (typeof SIGNS)[number]

const AT = Object.freeze(Object.fromEntries(SIGNS.map((sign, i) => [sign, i]))) as Readonly<Record<Sign, number>>

/** The signs of a pair that are there: in columns, and used again for every pair. */
export class SignList {
  readonly signs = new Uint8Array(SIGNS.length)
  readonly values = new Float64Array(SIGNS.length)
  count = 0

  put(sign: number, value: number): void {
    this.signs[this.count] = sign
    this.values[this.count++] = value
  }
}

/** Kilometres that a place of each precision may be off (1 town, 2 district, 3 province). */
const RADIUS = [0, 0, 30, 110]
/** Two points nearer than this are one place written in two tables. */
const SAME_KM = 1
const NEAR_KM = 15
const APART_KM = 120
/** Words that one report in a thousand has. */
const RARE = 10
/** From here on a toll is a fingerprint: few happenings of one day share it. */
const MANY = 8
/** More weeks than this make no difference. */
const MOST_LOG_DAYS = 3

/**
 * Reads the signs of a pair into `out`, each once. It does not matter which event comes first.
 * Nothing is allocated: this runs many times for every event.
 */
export function readSigns(a: Profile, b: Profile, out: SignList): void {
  out.count = 0
  out.put(AT.bias, 1)
  if (a.report === b.report) out.put(AT['report.same'], 1)
  else if (a.outlet !== 0 && a.outlet === b.outlet) out.put(AT['outlet.same'], 1)
  const sameDay = readDays(a, b, out)
  const samePlace = readPlaces(a, b, out)
  const kinship = typeKinship(a.type, b.type)
  out.put(kinship === 2 ? AT['type.same'] : kinship === 1 ? AT['type.near'] : AT['type.differs'], 1)
  if (sameDay && samePlace) {
    out.put(AT['place-day.same'], 1)
    if (kinship === 2) out.put(AT['place-day-type.same'], 1)
  }
  readParties(a, b, out)
  if (a.weapon !== null && b.weapon !== null) {
    const near = weaponKinship(a.weapon, b.weapon)
    out.put(near === 2 ? AT['weapon.same'] : near === 1 ? AT['weapon.near'] : AT['weapon.differs'], 1)
  }
  readTolls(a, b, out)
  readWords(a, b, out)
}

function readDays(a: Profile, b: Profile, out: SignList): boolean {
  const exact = a.exactDay && b.exactDay
  if (a.published !== -OPEN && b.published !== -OPEN) {
    const apart = Math.abs(a.published - b.published)
    out.put(exact ? AT['published.apart-dated'] : AT['published.apart'], Math.min(MOST_LOG_DAYS, Math.log2(1 + apart)))
    if (apart === 0) out.put(AT['published.same'], 1)
  }
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to)
  if (exact) out.put(gap === 0 ? AT['day.same'] : gap === 1 ? AT['day.next'] : gap <= 3 ? AT['day.near'] : AT['day.far'], 1)
  else if (a.dated && b.dated) out.put(gap <= 0 ? AT['day.within'] : AT['day.outside'], 1)
  else out.put(gap <= 1 ? AT['day.unknown'] : AT['day.unknown-far'], 1)
  return exact && gap === 0
}

/** Gives whether both name the same town or district. */
function readPlaces(a: Profile, b: Profile, out: SignList): boolean {
  if (!a.placed || !b.placed) {
    out.put(AT['place.unknown'], 1)
    return false
  }
  if (!a.pinned || !b.pinned) {
    out.put(a.country === b.country ? AT['place.within-country'] : AT['place.country-differs'], 1)
    return false
  }
  const km = kilometres(a.lat, a.lon, b.lat, b.lon)
  const coarse = Math.max(a.placePrecision, b.placePrecision)
  if (km < SAME_KM && a.placePrecision === b.placePrecision) {
    out.put(AT['place.same'], 1)
    return coarse < 3
  }
  const beyond = km - RADIUS[coarse]!
  if (coarse > 1 && (beyond <= 0 || (a.admin1 !== 0 && a.admin1 === b.admin1 && a.country === b.country))) out.put(AT['place.within'], 1)
  else out.put(beyond < NEAR_KM ? AT['place.near'] : beyond < APART_KM ? AT['place.apart'] : AT['place.far'], 1)
  if (a.country !== b.country && beyond > NEAR_KM) out.put(AT['place.country-differs'], 1)
  return false
}

function readParties(a: Profile, b: Profile, out: SignList): void {
  const actors = compareNames(a.actors, b.actors)
  if (actors !== Agreement.OPEN) out.put(actors === Agreement.SAME ? AT['actor.same'] : actors === Agreement.KIN ? AT['actor.kin'] : AT['actor.apart'], 1)
  const targets = compareNames(a.targets, b.targets)
  if (targets !== Agreement.OPEN) out.put(targets === Agreement.SAME ? AT['target.same'] : targets === Agreement.KIN ? AT['target.kin'] : AT['target.apart'], 1)
  if (actors === Agreement.SAME || targets === Agreement.SAME) return
  // In a clash each side may be told as the doer: «اشتباك بين ... و ...».
  if (compareNames(a.actors, b.targets) === Agreement.SAME || compareNames(a.targets, b.actors) === Agreement.SAME) out.put(AT['parties.swapped'], 1)
}

const Toll = Object.freeze({ NONE: 0, SAME: 1, OPEN: 2, CLOSE: 3, FAR: 4 } as const)

function readTolls(a: Profile, b: Profile, out: SignList): void {
  const killed = compareTolls(a.killedMin, a.killedMax, b.killedMin, b.killedMax)
  const injured = compareTolls(a.injuredMin, a.injuredMax, b.injuredMin, b.injuredMax)
  if (killed === Toll.SAME) {
    out.put(AT['killed.same'], 1)
    if (a.killedMin >= MANY) out.put(AT['killed.same-many'], 1)
    if (injured === Toll.SAME) out.put(AT['toll.same-both'], 1)
  } else if (killed === Toll.OPEN) out.put(AT['killed.open'], 1)
  else if (killed === Toll.CLOSE) out.put(AT['killed.close'], 1)
  else if (killed === Toll.FAR) out.put(rises(a, b) ? AT['killed.rises'] : AT['killed.far'], 1)
  if (injured === Toll.SAME) out.put(AT['injured.same'], 1)
  else if (injured === Toll.CLOSE) out.put(AT['injured.close'], 1)
  else if (injured === Toll.FAR) out.put(AT['injured.far'], 1)
}

/** `OPEN`: the ranges meet. «Some» and «more than 40» do not speak for each other. */
function compareTolls(minA: number, maxA: number, minB: number, maxB: number): number {
  if (minA === NO_COUNT || minB === NO_COUNT) return Toll.NONE
  const most = Math.max(minA, minB)
  if (minA === minB && (maxA === maxB || minA > 1)) return Toll.SAME
  const gap = most - Math.min(maxA, maxB)
  if (gap <= 0) return maxA === OPEN && maxB === OPEN && most > 3 * Math.min(minA, minB) + 3 ? Toll.FAR : Toll.OPEN
  return gap <= 1 + most / 4 ? Toll.CLOSE : Toll.FAR
}

/** Whether the later report gives more dead, at most three times as many: tolls rise as the wounded die and bodies are found. */
function rises(a: Profile, b: Profile): boolean {
  const low = a.killedMin <= b.killedMin ? a : b
  const high = low === a ? b : a
  return low.published <= high.published && low.killedMin * 3 >= high.killedMin
}

/** Words are compared in one pass, since both lists are sorted. */
function readWords(a: Profile, b: Profile, out: SignList): void {
  const least = Math.min(a.weight, b.weight)
  if (least === 0) {
    out.put(AT['words.none'], 1)
    return
  }
  let weight = 0
  let rarity = 0
  let rare = 0
  const one = a.words
  const other = b.words
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const left = stemOf(one[i]!)
    const right = stemOf(other[j]!)
    if (left === right) {
      const here = rarityOf(one[i]!)
      weight += weightOf(here) ** 2
      rarity += here
      if (here >= RARE) rare++
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  // By logarithm: from nothing in common to a little is a longer way than from much to all.
  out.put(AT['words.cosine'], Math.log1p((50 * weight) / Math.sqrt(a.weight * b.weight)))
  out.put(AT['words.share'], Math.log1p((50 * weight) / least))
  out.put(AT['words.shared'], Math.log1p(rarity / 10))
  out.put(AT['words.rare'], Math.min(4, rare))
}
