import { bundleOf } from '@use-it-cities/tooling/bundle'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeAlphabet, tellerPublicationSchema, tellerSaySchema } from '../src/schema.ts'
import { groupedTellerSecret, linkHash, newTellerSecret, tellerSecretFrom } from '../src/teller.ts'

const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 })
const known = 'bcdfghjkmnpqrstvwxyz234567'

describe('the secret of a teller', () => {
  test('is 26 characters of the code alphabet, and two secrets differ wherever their bytes do by little', () => {
    fc.assert(
      fc.property(sixteen, (bytes) => {
        expect(newTellerSecret(bytes)).toMatch(new RegExp(`^[${codeAlphabet}]{26}$`))
      }),
    )
    const one = new Uint8Array(16)
    const other = new Uint8Array(16)
    other[15] = 1
    expect(newTellerSecret(one)).not.toBe(newTellerSecret(other))
    other[15] = 0
    other[1] = 1
    expect(newTellerSecret(one)).not.toBe(newTellerSecret(other))
  })

  test.each([15, 17, 0])('%i bytes are a mistake', (length) => {
    expect(() => newTellerSecret(new Uint8Array(length))).toThrow(/Expected 16 random bytes/)
  })

  test('is grouped on paper, and read back from there', () => {
    expect(groupedTellerSecret(known)).toBe('bcdfg-hjkmn-pqrst-vwxyz-234567')
    fc.assert(
      fc.property(sixteen, (bytes) => {
        const secret = newTellerSecret(bytes)
        expect(tellerSecretFrom(groupedTellerSecret(secret).toUpperCase())).toBe(secret)
      }),
    )
  })

  test.each([
    ['capitals', 'BCDFGHJKMNPQRSTVWXYZ234567'],
    ['spaces and line breaks', ' bcdfg hjkmn pqrst\nvwxyz 23456 7 '],
    ['long dashes', 'bcdfg–hjkmn—pqrst‑vwxyz-23456-7'],
    ['wide letters, as some keyboards make them', 'ｂｃｄｆｇhjkmnpqrstvwxyz２34567'],
    ['marks of direction, as messages in Urdu bring them', '\u200Fbcdfghjkmnpqrstvwxyz234567\u200E'],
  ])('%s are forgiven', (_, typed) => {
    expect(tellerSecretFrom(typed)).toBe(known)
  })

  test.each([
    ['nothing', ''],
    ['a character too few', known.slice(1)],
    ['a character too many', `${known}b`],
    ['a vowel', `a${known.slice(1)}`],
    ['a letter from elsewhere', `б${known.slice(1)}`],
    ['very much', '-'.repeat(300) + known],
  ])('%s is none', (_, typed) => {
    expect(tellerSecretFrom(typed)).toBeNull()
  })

  test('whatever a stranger types: a secret or null, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const secret = tellerSecretFrom(typed)
        expect(secret === null || tellerSecretFrom(secret) === secret).toBe(true)
      }),
    )
  })

  test('its hash is known to both sides and says nothing', () => {
    expect(linkHash(known)).toBe('c73746c093eb60b189a3aceab938b825a08ac084d28b151b4d04a55a1ad51f7d')
  })
})

describe('what goes between the site and the CMS', () => {
  const act = {
    id: '0b7e6a0e-6f0c-4c39-9c53-5f6f6f5b8a11',
    linkHash: 'a'.repeat(64),
    act: 'withdraw',
    at: '2026-11-21T10:00:00.000Z',
  }
  test.each<[string, object, boolean]>([
    ['withdrawing needs nothing more', {}, true],
    ['an approval names what was read', { act: 'approve', ticket: 't', language: 'ur', hash: 'b'.repeat(64) }, true],
    ['an approval of nothing', { act: 'approve', ticket: 't' }, false],
    ['a change in words', { act: 'ask-for-change', ticket: 't', words: 'Take out the name of the street.' }, true],
    ['a change without words', { act: 'ask-for-change', ticket: 't' }, false],
    ['words with another act', { words: 'Because' }, false],
    ['2,001 characters', { act: 'ask-for-change', ticket: 't', words: 'x'.repeat(2001) }, false],
    ['an act that there is not', { act: 'publish' }, false],
    ['a field more', { name: 'somebody' }, false],
    ['an id that is none', { id: '1' }, false],
  ])('%s', (_, more, isRight) => {
    expect(tellerSaySchema.safeParse({ ...act, ...more }).success).toBe(isRight)
  })

  test('the publication has no place for a word of a story', () => {
    const link = { linkHash: 'a'.repeat(64), code: 'k7mfr2wq', language: 'so', expiresOn: '2027-11-21' }
    const publication = { contract: 1, city: 'testville', revision: 1, links: [link] }
    expect(tellerPublicationSchema.safeParse(publication).success).toBe(true)
    const told = { ...publication, links: [{ ...link, title: 'I mend bicycles' }] }
    expect(tellerPublicationSchema.safeParse(told).success).toBe(false)
  })
})

test('the entry is small and brings no zod', async () => {
  const bundle = await bundleOf("export * from './src/teller.ts'", `${import.meta.dirname}/..`)
  expect(bundle.inputs.filter((file) => file.includes('zod'))).toEqual([])
  expect(bundle.bytes).toBeLessThan(6_500)
})
