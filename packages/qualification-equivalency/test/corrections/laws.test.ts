import type { LocalDate } from '@use-it-cities/core'
import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { correctedIndex, correctedProfession, fitsShape, valueShapeOf, type Correction } from '../../src/corrections.ts'
import { guideIndex, readings } from '../../src/data.ts'
import {
  factsOf,
  guideFor,
  sharedFacts,
  showing,
  watchList,
  type Fact,
  type Person,
  type Profession,
} from '../../src/index.ts'
import { checkCorrections, guideIndexSchema, professionSchema } from '../../src/schema.ts'
import { aCorrection } from '../support/corrections.ts'
import { allProfessions } from '../support/guide.ts'
import { withheldWords } from '../support/withheld-words.ts'

const professions = await allProfessions()
const named = [...professions.flatMap(factsOf), ...sharedFacts(guideIndex)].map(({ id }) => id)
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, '2026-11-21'.length) as LocalDate)
const mark = fc.constantFrom(5.5, 6, 6.5, 7, 'B', 'C+')
const value = fc.oneof(
  fc.constant(null),
  fc.string({ minLength: 1 }).map((each) => `«${each}»`),
  fc.record({ amountMinor: fc.nat({ max: 500_000 }), currency: fc.constant('GBP') }),
  fc.record({
    overall: fc.constantFrom(null, 6.5, 7),
    components: fc.record({ listening: mark, reading: mark, writing: mark, speaking: mark }),
    validityMonths: fc.constantFrom(null, 24),
    oneSitting: fc.constantFrom(null, true, false),
  }),
)
const correctionOf = (facts: readonly string[]): fc.Arbitrary<Correction> =>
  fc
    .record({
      id: fc.stringMatching(/^[a-z]{8}$/),
      fact: fc.constantFrom(...facts),
      value,
      asOf: day,
      recordedOn: day,
      reviewBy: day,
    })
    .map(aCorrection)

const anyId = fc.constantFrom(...professions.map(({ id }) => id))
const professionOf = (wanted: string): Profession => {
  const found = professions.find(({ id }) => id === wanted)
  if (!found) throw new Error(`Expected a profession, but got ${wanted}.`)
  return found
}
/** As the data ships: the mark of a correction is never in a file. */
const withoutMark = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (name, each: unknown) => (name === 'corrected' ? undefined : each)))

/** The id of a profession with corrections of its facts, some of others, some of none, and a day. */
const asked = anyId.chain((id) =>
  fc.tuple(
    fc.constant(id),
    fc.uniqueArray(correctionOf([...factsOf(professionOf(id)).map((fact) => fact.id), 'nurse/no-such-fact']), {
      maxLength: 12,
      selector: ({ id }) => id,
    }),
    day,
  ),
)

test('to correct twice is to correct once', () => {
  fc.assert(
    fc.property(asked, ([id, corrections, on]) => {
      const once = correctedProfession(professionOf(id), corrections, on)
      expect(correctedProfession(once, corrections, on)).toEqual(once)
    }),
  )
})

test('the order in which corrections come never matters', () => {
  fc.assert(
    fc.property(asked, fc.infiniteStream(fc.nat()), ([id, corrections, on], numbers) => {
      const shuffled = corrections
        .map((each) => [numbers.next().value, each] as const)
        .sort(([one], [other]) => one - other)
        .map(([, each]) => each)
      expect(correctedProfession(professionOf(id), shuffled, on)).toEqual(
        correctedProfession(professionOf(id), corrections, on),
      )
    }),
  )
})

test('everything nobody corrected is the very same object, and the place of every fact is kept', () => {
  fc.assert(
    fc.property(asked, ([id, corrections, on]) => {
      const [before, after] = [
        factsOf(professionOf(id)),
        factsOf(correctedProfession(professionOf(id), corrections, on)),
      ]
      expect(after.map(({ id, about, checkAt }) => [id, about, checkAt])).toEqual(
        before.map(({ id, about, checkAt }) => [id, about, checkAt]),
      )
      for (const [nth, fact] of after.entries()) {
        const own = corrections.filter(
          (each) => each.fact === fact.id && each.recordedOn <= on && fitsShape(fact.about.kind, each.value),
        )
        expect(fact === before[nth]).toBe(own.length === 0)
      }
      expect(correctedProfession(professionOf(id), [], on)).toBe(professionOf(id))
    }),
  )
})

test('what was corrected says so wherever it is shown, and shows a value only where one was recorded in time', () => {
  fc.assert(
    fc.property(asked, ([id, corrections, on]) => {
      const before = new Map(factsOf(professionOf(id)).map((fact) => [fact.id, fact]))
      for (const fact of factsOf(correctedProfession(professionOf(id), corrections, on))) {
        if (fact === before.get(fact.id)) continue
        const shown = showing(fact, on)
        const own = corrections
          .filter((each) => each.fact === fact.id && each.recordedOn <= on)
          .filter((each) => fitsShape(fact.about.kind, each.value))
        const last = own.sort((a, b) => (`${a.recordedOn} ${a.id}` < `${b.recordedOn} ${b.id}` ? -1 : 1)).at(-1)
        expect(shown.corrected).toEqual({
          by: last?.by,
          on: last?.recordedOn,
          sourceTitle: last?.sourceTitle,
          wasConfirmed: before.get(fact.id)?.confidence === 'confirmed',
        })
        expect(shown.show === 'check-with').toBe(last?.value === null || (last?.reviewBy ?? on) < on)
      }
    }),
  )
})

test('what comes out has the shape of a profession, JSON keeps it whole, and no file may hold the mark of a correction', () => {
  const shapes = anyId.chain((id) => {
    const fitting = factsOf(professionOf(id)).map((fact) =>
      value
        .filter((each) => fitsShape(fact.about.kind, each))
        .map((each) => aCorrection({ fact: fact.id, value: each })),
    )
    return fc.tuple(fc.constant(id), fc.oneof(...fitting))
  })
  fc.assert(
    fc.property(shapes, ([id, correction]) => {
      const corrected = correctedProfession(professionOf(id), [correction], '2026-11-21')
      expect(professionSchema.safeParse(withoutMark(corrected)).error?.issues).toBeUndefined()
      expect(professionSchema.safeParse(corrected).success).toBe(false)
      expect(JSON.parse(JSON.stringify(corrected))).toEqual(corrected)
    }),
  )
})

test('the index too: nothing but what was corrected changes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(correctionOf(sharedFacts(guideIndex).map(({ id }) => id)), {
        maxLength: 8,
        selector: ({ id }) => id,
      }),
      day,
      (corrections, on) => {
        const after = correctedIndex(guideIndex, corrections, on)
        expect(guideIndexSchema.safeParse(withoutMark(after)).error?.issues).toBeUndefined()
        expect(correctedIndex(after, corrections, on)).toEqual(after)
        const facts = sharedFacts(after)
        for (const [nth, fact] of sharedFacts(guideIndex).entries())
          if (facts[nth] !== fact) expect(corrections.map((each) => each.fact)).toContain(fact.id)
        expect(() => watchList(after, on)).not.toThrow()
      },
    ),
    { numRuns: 50 },
  )
})

test('no guide over corrected facts holds words that were not confirmed, or the value of a fact to ask about', () => {
  const words = withheldWords(professions, guideIndex).map((each) => JSON.stringify(each).slice(1, -1))
  const person = fc.record<Person>(
    { nation: fc.constantFrom('GB-ENG', 'GB-SCT'), status: fc.constantFrom(undefined, 'refugee', 'other') },
    { requiredKeys: ['nation'] },
  )
  fc.assert(
    fc.property(asked, person, ([id, corrections, on], anybody) => {
      const corrected = correctedProfession(professionOf(id), corrections, on)
      const said = JSON.stringify(guideFor({ profession: corrected, index: guideIndex, readings }, anybody, [], on))
      // A day that was asked about, or that a correction brought, may be the day of something unconfirmed, as 1 April 2027 is.
      const brought = [on, ...corrections.flatMap(({ asOf, recordedOn, reviewBy }) => [asOf, recordedOn, reviewBy])]
      const heard = words.filter((each) => !brought.some((own) => own === each))
      expect(heard.filter((each) => said.includes(each))).toEqual([])
      const shut = factsOf(corrected).filter((fact) => fact.corrected && showing(fact, on).show === 'check-with')
      for (const fact of shut)
        for (const { value: typed } of corrections.filter((each) => each.fact === fact.id))
          // The quotation marks of the arbitrary: no sentence of the guide has them.
          if (typeof typed === 'string' && !corrections.some((each) => each.fact !== fact.id && each.value === typed))
            expect(said).not.toContain(JSON.stringify(typed).slice(1, -1))
    }),
    { numRuns: 100, examples: [[['doctor', [], '2027-04-01'], { nation: 'GB-ENG' }]] },
  )
})

test('every fact can be corrected, if only to take it back', () => {
  const all = named.map((fact, nth) => aCorrection({ id: `correction-${nth}`, fact }))
  expect(checkCorrections(guideIndex, professions, all)).toEqual([])
  const shown = professions.flatMap((each) => factsOf(correctedProfession(each, all, '2026-11-21')))
  expect(new Set(shown.map((fact) => showing(fact, '2026-11-21').show))).toEqual(new Set(['check-with']))
})

test('what the compiler refuses', () => {
  const refused = (correction: Correction, fact: Fact) => {
    // @ts-expect-error a corrected fact is shut like any other: its value comes from `showing` alone
    const text: string = fact.confidence === 'confirmed' && fact.corrected ? fact.value : ''
    // @ts-expect-error a correction without the organisation that stands for it is none
    const nobody: Correction = { ...correction, by: undefined }
    // @ts-expect-error nor is one without a source
    const hearsay: Correction = { ...correction, source: undefined }
    // @ts-expect-error a fact to ask about has no value, corrected or not
    const smuggled: Fact = { ...fact, confidence: 'unconfirmed', value: 'text' }
    const shown = showing(fact, '2026-11-21')
    // @ts-expect-error that somebody corrected it does not open it: it may be one to ask about
    const opened: string | false = shown.corrected !== undefined && shown.value
    return [text, nobody, hearsay, smuggled, opened]
  }
  expectTypeOf(refused).toBeFunction()
  expectTypeOf(valueShapeOf).returns.toEqualTypeOf<'text' | 'fee' | 'marks' | 'none'>()
})
