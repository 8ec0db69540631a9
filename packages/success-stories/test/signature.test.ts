import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSignedCall, isSignedFeed, newFeedKeys, signCall, signFeed } from '../src/signature.ts'

const keys = newFeedKeys()
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the signed feed', () => {
  const body = bytes('{"contract":1}')
  const signature = signFeed(body, keys.privateKey)

  test('is known by its key and its exact bytes', () => {
    expect(isSignedFeed(body, signature, keys.publicKey)).toBe(true)
    expect(isSignedFeed(bytes('{"contract":1} '), signature, keys.publicKey)).toBe(false)
    expect(isSignedFeed(body, signature, newFeedKeys().publicKey)).toBe(false)
  })

  test('whatever a stranger sends as a signature is refused, and nothing throws', () => {
    fc.assert(
      fc.property(fc.option(fc.string({ unit: 'binary', maxLength: 120 })), (sent) => {
        expect(isSignedFeed(body, sent, keys.publicKey)).toBe(false)
      }),
    )
    for (const sent of ['', 'A'.repeat(86), `${signature}=`, `${signature}\n`, signature.slice(1)])
      expect(isSignedFeed(body, sent, keys.publicKey)).toBe(false)
  })
})

describe('the signed call', () => {
  const now = 1_800_000_000
  const call = (changes = {}) => ({
    timestamp: `${now}`,
    signature: signCall('secret', now, '{}'),
    body: '{}',
    ...changes,
  })

  test.each([
    [0, true],
    [60, true],
    [-60, true],
    [61, false],
    [-61, false],
  ])('%i seconds later counts: %s', (seconds, counts) => {
    expect(isSignedCall('secret', call(), now + seconds)).toBe(counts)
  })

  test.each<[string, object]>([
    ['no signature', { signature: null }],
    ['no time', { timestamp: null }],
    ['a time that is no number', { timestamp: 'now' }],
    ['another time', { timestamp: `${now + 1}` }],
    ['another body', { body: '{"a":1}' }],
    ['an empty body', { body: '' }],
    ['a signature with a letter too few', { signature: signCall('secret', now, '{}').slice(1) }],
    ['letters as long as a signature', { signature: 'é'.repeat(32) }],
    ['somebody else’s secret', { signature: signCall('other', now, '{}') }],
  ])('%s is refused', (_, changes) => {
    expect(isSignedCall('secret', call(changes), now)).toBe(false)
  })

  test('an empty secret is a mistake in the settings, and throws', () => {
    expect(() => signCall('', now, '{}')).toThrow(/Expected the secret/)
  })
})
