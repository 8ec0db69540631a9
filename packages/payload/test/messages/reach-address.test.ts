import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reachAddress } from '../../src/messages/admin/reach-address.ts'

test.each([
  ['phone', '0121 496 0000', 'tel:01214960000'],
  ['phone', '+44 (121) 496-0000', 'tel:+441214960000'],
  ['phone', 'ask my sister', null],
  ['phone', '0121 496 0000;ext=1', null],
  ['whatsapp', '+44 7700 900123', 'https://wa.me/447700900123'],
  ['whatsapp', '07700 900123', null],
  ['whatsapp', '+44/../evil', null],
  ['email', 'a.b@example.org', 'mailto:a.b@example.org'],
  ['email', 'a@example.org?bcc=b@example.org', null],
  ['email', 'a@example.org,b@example.org', null],
  ['email', 'javascript:alert(1)@x', null],
  ['carrier pigeon', '0121 496 0000', null],
])('%s %s', (by, at, address) => {
  expect(reachAddress(by, at)).toBe(address)
})

test('law: whatever somebody types, a link is a call, a chat or an e-mail to one address', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '//evil.example'),
  )
  fc.assert(
    fc.property(fc.constantFrom('phone', 'whatsapp', 'email', 'other'), typed, (by, at) => {
      const address = reachAddress(by, at)
      return address === null || /^(tel:\+?\d+|https:\/\/wa\.me\/\d+|mailto:[^?&,;:]+)$/.test(address)
    }),
    { numRuns: 500 },
  )
})
