import type { LookupFunction } from 'node:net'
import { describe, expect, it } from 'vitest'
import { guardedLookup, isPublicAddress } from './address-guard.ts'

describe('isPublicAddress', () => {
  it.each([
    ...['127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['255.255.255.255', '240.0.0.1', '192.0.2.1', '198.18.0.1', '203.0.113.5', '192.88.99.1'],
    ...[
      '::1',
      '::',
      '[::1]',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
      '2001::1',
    ],
    ...['', 'localhost', '1', 'not an address'],
  ])('refuses %s', address => expect(isPublicAddress(address)).toBe(false))

  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])('lets %s be', address =>
    expect(isPublicAddress(address)).toBe(true),
  )
})

describe('guardedLookup', () => {
  const answering =
    (...addresses: string[]): LookupFunction =>
    (_, __, done) =>
      (done as (error: null, answers: unknown) => void)(
        null,
        addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
  const look = (lookup: LookupFunction, all: boolean) =>
    new Promise(resolve => guardedLookup(lookup)('example.org', { all }, (error, address) => resolve(error ?? address)))

  it('gives public answers', async () => {
    expect(await look(answering('93.184.216.34', '8.8.8.8'), false)).toBe('93.184.216.34')
    expect(await look(answering('93.184.216.34'), true)).toEqual([{ address: '93.184.216.34', family: 4 }])
  })

  it('refuses a name as soon as one answer is private', async () => {
    for (const all of [true, false])
      expect(await look(answering('93.184.216.34', '10.0.0.5'), all)).toMatchObject({
        message: 'example.org (10.0.0.5) is in a private, local or reserved network',
      })
  })
})
