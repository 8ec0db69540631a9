import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { DeviceLimit, deviceOf, SharedLimit } from '../../src/server/device-limit.ts'

const from = (address: string) => ({ headers: {}, socket: { remoteAddress: address } }) as unknown as IncomingMessage
const through = (forwarded: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } }) as unknown as IncomingMessage

describe('whose a request is', () => {
  it.each([
    ['every address of a home is that home’s', '2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['also written in full', '2001:0DB8:0001:0002:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['also with zeros left out before the end of its part', '2001:db8::2:0:0:0:1', '2001:db8:0:2::/64'],
    ['with a card of the machine', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['the next home is another', '2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['an old address in a new one is the old one', '::ffff:192.0.2.7', '192.0.2.7'],
    ['also in hexadecimal', '::ffff:c000:207', '192.0.2.7'],
    ['also with capital letters', '::FFFF:192.0.2.7', '192.0.2.7'],
    ['an old address is one device', '192.0.2.7', '192.0.2.7'],
    ['this machine', '::1', '0:0:0:0::/64'],
    ['what is no address stays what it is', 'unknown', 'unknown'],
  ])('%s', (_what, address, home) => {
    expect(deviceOf(from(address), false)).toBe(home)
    expect(deviceOf(through(`198.51.100.1, ${address}`), true)).toBe(home)
  })
})

it('one home has one limit, whichever of its addresses it uses', async () => {
  const limit = new DeviceLimit(false, { times: 2, seconds: 60 })
  expect(await limit.take(from('2001:db8:1:2::1'))).toBe(true)
  expect(await limit.take(from('2001:db8:1:2::2'))).toBe(true)
  expect(await limit.isSpent(from('2001:db8:1:2::3'))).toBe(true)
  expect(await limit.take(from('2001:db8:1:2:ffff::4'))).toBe(false)
  expect(await limit.take(from('2001:db8:1:3::1'))).toBe(true)
})

it('what everybody may do together has an end', async () => {
  const limit = new SharedLimit({ times: 2, seconds: 60 })
  expect([await limit.take(), await limit.take(), await limit.take()]).toEqual([true, true, false])
})
