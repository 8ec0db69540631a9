import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { showing, type CheckWith, type Fact, type FactDate, type Profession } from '../src/index.ts'
import { aConfirmedFact, anUnconfirmedFact } from './support/facts.ts'

const on = '2026-11-21'

test.each<[why: string, asOf: FactDate | null, show: 'fresh' | 'confirmed-old']>([
  ['read today', '2026-11-21', 'fresh'],
  ['read 24 months ago to the day', '2024-11-21', 'fresh'],
  ['read a day before that', '2024-11-20', 'confirmed-old'],
  ['dated by a month that may have been over 24 months ago', '2024-11', 'confirmed-old'],
  ['dated by the next month', '2024-12', 'fresh'],
  ['dated by a year that may have been', '2024', 'confirmed-old'],
  ['dated by the next year', '2025', 'fresh'],
  ['undated', null, 'confirmed-old'],
  ['in force from tomorrow', '2026-11-22', 'confirmed-old'],
])('a confirmed fact %s', (_, asOf, show) => {
  expect(showing(aConfirmedFact('The fee is £9.', { asOf }), on)).toMatchObject({ show, value: 'The fee is £9.', asOf })
})

test('a leap day lies 24 months before the first of March', () => {
  expect(showing(aConfirmedFact('x', { asOf: '2026-02-28' }), '2028-02-29').show).toBe('confirmed-old')
  expect(showing(aConfirmedFact('x', { asOf: '2026-03-01' }), '2028-02-29').show).toBe('fresh')
})

test('an unconfirmed fact is a question and a place to ask it', () => {
  const fact = anUnconfirmedFact({ about: { kind: 'fee', of: 'PLAB 1' } })
  expect(showing(fact, on)).toEqual({
    show: 'check-with',
    confidence: 'unconfirmed',
    fact: 'herbalist/regulated',
    source: 'https://regulator.example/a',
    checkAt: 'https://regulator.example/',
    asOf: '2026-03-01',
    question: { key: 'question.fee', params: { of: 'PLAB 1' } },
  })
})

test('whatever a record holds, nothing of it but its question leaves when it is not confirmed', () => {
  const words = fc.string({ minLength: 1 }).map((each) => `«${each}»`)
  fc.assert(
    fc.property(
      words,
      words,
      fc.constantFrom('unconfirmed', 'memory', 'Confirmed', '', undefined),
      (value, note, confidence) => {
        const smuggled = { ...anUnconfirmedFact(), value, note, confidence } as unknown as Fact
        const shown = JSON.stringify(showing(smuggled, on))
        expect(shown).not.toContain(JSON.stringify(value).slice(1, -1))
        expect(shown).not.toContain(JSON.stringify(note).slice(1, -1))
      },
    ),
  )
})

test('what the compiler refuses', () => {
  const refused = (profession: Profession, fact: Fact, question: CheckWith) => {
    // @ts-expect-error a fact may be unconfirmed, and then there is no value
    void fact.value
    // @ts-expect-error a question has no value
    void question.value
    const shown = showing(fact, on)
    // @ts-expect-error nor has a fact that has not been told apart
    void shown.value
    if (fact.confidence === 'confirmed') {
      // @ts-expect-error even a confirmed value stays shut until it was asked how to show it
      const text: string = fact.value
      return text
    }
    // @ts-expect-error the day is always asked for: nothing here reads the clock
    showing(profession.regulated)
    return shown.show === 'check-with' ? null : shown.value
  }
  expectTypeOf(refused).returns.toEqualTypeOf<string | null>()
  expectTypeOf<CheckWith>().not.toHaveProperty('value')
  expectTypeOf<CheckWith>().not.toHaveProperty('note')
})
