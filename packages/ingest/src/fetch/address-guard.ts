import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { ReadError } from '../read-error.ts'

/**
 * Whether an address is one of the public internet. Private, loopback, link-local, shared (CGNAT), multicast, reserved and documentation ranges
 * are not, nor are IPv6 addresses that carry such an IPv4 address (mapped, NAT64, 6to4, Teredo). Source: IANA's special-purpose registries,
 * as ipaddr.js has them.
 *
 * @example
 * isPublicAddress('93.184.216.34') // true
 * isPublicAddress('::ffff:127.0.0.1') // false
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(plain)) return false
  // `process` reads a mapped IPv4 address as the IPv4 address that it is. Every other embedding has a range of its own, and so is not unicast.
  return ipaddr.process(plain).range() === 'unicast'
}

const PRIVATE_REMEDY = 'Addresses of private networks are not fetched unless that is allowed (--allow-private)'

/** An address that must not be fetched. */
export function refusal(host: string, address: string): ReadError {
  const told = host === address ? address : `${host} (${address})`
  return new ReadError(`${told} is in a private, local or reserved network`, PRIVATE_REMEDY)
}

/**
 * A look-up of names that gives public addresses only, for the moment of connecting: what was checked is what is connected to, so a name whose
 * answer changes between check and connection gains nothing.
 *
 * @param lookup the look-up of the system, or one for tests
 */
export function guardedLookup(lookup: LookupFunction = systemLookup as LookupFunction): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, answers) => {
      if (error) return done(error, '')
      const all = typeof answers === 'string' ? [{ address: answers, family: 4 }] : answers
      const bad = all.find(({ address }) => !isPublicAddress(address))
      // One private answer among public ones is an attack, or a network that must not be reached from here.
      if (bad) return done(refusal(host, bad.address) as NodeJS.ErrnoException, '')
      const [first] = all
      if (first === undefined) return done(new ReadError(`${host} has no address`, 'Check the name') as NodeJS.ErrnoException, '')
      if (options.all) done(null, all)
      else done(null, first.address, first.family)
    })
  }
}
