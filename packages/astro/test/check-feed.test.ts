import { newFeedKeys, signFeed } from '@use-it-cities/success-stories/signature'
import { describe, expect, it } from 'vitest'
import { checkFeed } from '../src/feed/check-feed.ts'
import { aFeed, aStory, keys, signed } from './fixture.ts'

const expected = { city: 'testham', publicKey: keys.publicKey, last: { epoch: 1, revision: 4 } }
const tombstone = { code: 'b2c3d4f5', on: '2026-11-20' as const }

describe('a feed is believed only when', () => {
  const good = signed(aFeed())
  const changed = Buffer.from(good.bytes)
  changed[10] = 0x21
  const cases = [
    { name: 'it is signed, whole, ours and newer', given: good, expect: 'ok' },
    { name: 'a signature came with it', given: { ...good, signature: null }, expect: 'feed-unsigned' },
    { name: 'our CMS signed it', given: signed(aFeed(), newFeedKeys().privateKey), expect: 'feed-signature' },
    { name: 'no byte was changed', given: { ...good, bytes: changed }, expect: 'feed-signature' },
    { name: 'the signature has the right form', given: { ...good, signature: 'x' }, expect: 'feed-signature' },
    { name: 'it is JSON', given: signedText('not json'), expect: 'feed-not-json' },
    { name: 'it keeps the contract', given: signed({ ...aFeed(), secrets: 1 }), expect: 'feed-contract' },
    {
      name: 'its version of the contract is known',
      given: signed({ ...aFeed(), contract: 2 }),
      expect: 'feed-contract',
    },
    { name: 'no link is a script', given: signed(aFeed({ stories: [scriptLink()] })), expect: 'feed-contract' },
    { name: 'it is for this city', given: signed(aFeed({ city: 'elsewhere' })), expect: 'feed-other-city' },
    { name: 'its revision is higher', given: signed(aFeed({ revision: 4 })), expect: 'feed-older' },
    { name: 'a higher epoch begins again', given: signed(aFeed({ epoch: 2, revision: 1 })), expect: 'ok' },
    {
      name: 'its epoch is not lower',
      given: signed(aFeed({ revision: 9 })),
      last: { epoch: 2, revision: 1 },
      expect: 'feed-older',
    },
  ]
  it.each(cases)('$name: $expect', ({ given, last, expect: outcome }) => {
    const { feed } = checkFeed(given, { ...expected, last: last ?? expected.last })
    expect(feed.ok ? 'ok' : feed.error.code).toBe(outcome)
  })
})

describe('tombstones of a refused feed', () => {
  const cases = [
    { name: 'count when the rest is broken', feed: { ...aFeed({ tombstones: [tombstone] }), secrets: 1 }, expect: 1 },
    { name: 'count when it is older', feed: aFeed({ tombstones: [tombstone], revision: 1 }), expect: 1 },
    { name: 'do not count from another city', feed: aFeed({ tombstones: [tombstone], city: 'elsewhere' }), expect: 0 },
  ]
  it.each(cases)('$name', ({ feed, expect: count }) => {
    expect(checkFeed(signed(feed), expected).tombstones).toHaveLength(count)
  })
  it('do not count unsigned', () => {
    const { bytes } = signed(aFeed({ tombstones: [tombstone] }))
    expect(checkFeed({ bytes, signature: null }, expected).tombstones).toEqual([])
  })
})

function signedText(text: string) {
  const bytes = Buffer.from(text)
  return { bytes, signature: signFeed(bytes, keys.privateKey) }
}
function scriptLink() {
  const { en } = aStory().texts
  const text = { type: 'text' as const, text: 'click' }
  const link = { type: 'link' as const, href: 'javascript:alert(1)', children: [text] }
  const body = [{ type: 'paragraph' as const, children: [link] }]
  return aStory({ texts: en ? { en: { ...en, body } } : {} })
}
