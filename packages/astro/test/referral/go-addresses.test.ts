import { languageCodes } from '@use-it-cities/core'
import { codeAlphabet } from '@use-it-cities/success-stories/schema'
import { aimPages, type Aim } from '@use-it-cities/success-stories/outreach'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooserFor, goCode, placeFrom, placeIn, placeOf } from '../../src/referral/go-addresses.ts'

const codeOf = (length: number) =>
  fc.array(fc.constantFrom(...codeAlphabet), { minLength: length, maxLength: length }).map((each) => each.join(''))
const aim: fc.Arbitrary<Aim> = fc.oneof(
  fc.constantFrom(...aimPages).map((page) => ({ kind: 'page' as const, page })),
  codeOf(8).map((code) => ({ kind: 'story' as const, code })),
  codeOf(8).map((code) => ({ kind: 'champion' as const, code })),
  codeOf(8).map((id) => ({ kind: 'opportunity' as const, id })),
  codeOf(8).map((id) => ({ kind: 'event' as const, id })),
)

test('what a link opens comes through the page where a language is picked as it was', () => {
  fc.assert(
    fc.property(aim, codeOf(6), (each, code) => {
      const place = placeOf(each, code)
      const chooser = chooserFor(place)
      if (place.rest === '') expect(chooser).toBe('/')
      else expect(placeFrom(chooser.slice('/?'.length))).toEqual(place)
    }),
  )
})

test('the code of a poster goes along to the contact page and to the page for passing a story on, and no further', () => {
  fc.assert(
    fc.property(aim, codeOf(6), fc.constantFrom(...languageCodes), (each, code, language) => {
      const takesCode = each.kind === 'champion' || (each.kind === 'page' && each.page === 'contact')
      expect(placeIn(language, placeOf(each, code)).includes(code)).toBe(takesCode)
    }),
  )
})

test('whatever stands in an address, the page leads to an address of this site or nowhere', () => {
  const written = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.webPath(),
    codeOf(8).map((code) => `stories/${code}`),
  )
  fc.assert(
    fc.property(written, fc.option(fc.string()), (to, via) => {
      const place = placeFrom(new URLSearchParams({ to, ...(via === null ? {} : { via }) }).toString())
      if (place === null) return
      const url = new URL(placeIn('en', place), 'https://stories.example.org')
      expect([url.origin, url.pathname.startsWith('/en/')]).toEqual(['https://stories.example.org', true])
    }),
  )
})

test.each([
  ['/go/k7mfr2', 'k7mfr2'],
  ['/go/K7MFR2', 'k7mfr2'],
  ['/go/k7mfr2/', 'k7mfr2'],
  ['/go/k7mfr', null],
  ['/go/k7mfr22', null],
  ['/go/a7mfr2', null],
  ['/go/k7mfr2/x', null],
  ['/en/go/k7mfr2', null],
])('%s', (path, code) => expect(goCode(path)).toBe(code))
