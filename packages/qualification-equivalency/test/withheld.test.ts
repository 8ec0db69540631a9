import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allProfessions } from './support/guide.ts'
import { withheldAmounts, withheldWords } from './support/withheld-words.ts'
import { englishWays, papersHeld, statuses } from '../src/answers.ts'
import { guideIndex, readings } from '../src/data.ts'
import { factsOf, guideFor, sharedFacts, showing, watchList, type Person } from '../src/index.ts'

test('no words of an unconfirmed fact are in any file a caller loads, or in anything shown', async () => {
  const professions = await allProfessions()
  const shown = [...professions.flatMap(factsOf), ...sharedFacts(guideIndex)].map((fact) => showing(fact, '2026-11-21'))
  const everything = JSON.stringify([professions, guideIndex, shown])
  const words = withheldWords(professions, guideIndex)
  expect(words.length).toBeGreaterThan(250)
  expect(words.filter((each) => everything.includes(JSON.stringify(each).slice(1, -1)))).toEqual([])
})

test('no amount of an unconfirmed fee is in any file a caller loads, save where a confirmed fact has the same', async () => {
  const withoutConfirmed = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'value' in value ? { ...value, value: null, note: null } : value
  const rest = JSON.stringify([await allProfessions(), guideIndex], withoutConfirmed)
  expect(withheldAmounts().length).toBeGreaterThan(10)
  expect(withheldAmounts().filter((each) => rest.includes(each))).toEqual([])
})

test('a question holds no number that is not the name of an exam, a part or a route', async () => {
  const professions = await allProfessions()
  const topics = [...professions.flatMap(factsOf), ...sharedFacts(guideIndex)]
    .filter(({ confidence }) => confidence === 'unconfirmed')
    .flatMap(({ about }) => about.of ?? [])
    .filter((topic) => /\d/.test(topic))
  expect([...new Set(topics)].sort()).toEqual([
    'HCPC international route (one route for all 15 professions)',
    'LDS Part 3',
    'ORE Part 1',
    'ORE Part 2',
    'PLAB 1',
    'PLAB 2',
    'Part 2',
    'Professional Qualifications Act 2022 and EU / EEA recognition',
  ])
})

test('no answer for anybody on any day holds words that were not confirmed', async () => {
  const professions = await allProfessions()
  const words = withheldWords(professions, guideIndex).map((each) => JSON.stringify(each).slice(1, -1))
  const person = fc.record<Person>(
    {
      nation: fc.constantFrom('GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR'),
      trainedIn: fc.constantFrom(undefined, 'NG', 'SY', 'PL', 'CH', 'US', 'GB'),
      status: fc.constantFrom(undefined, ...statuses),
      holds: fc.subarray([...papersHeld]),
    },
    { requiredKeys: ['nation'] },
  )
  const day = fc.constantFrom('1990-01-01', '2024-12-01', '2026-11-21', '2026-12-01', '2031-06-30')
  const evidence = fc.subarray(englishWays.map((way) => ({ way })))
  fc.assert(
    fc.property(fc.constantFrom(...professions), person, evidence, day, (profession, anybody, ways, on) => {
      const guide = guideFor({ profession, index: guideIndex, readings }, anybody, ways, on as '2026-11-21')
      const said = JSON.stringify([guide, watchList(guideIndex, on as '2026-11-21')])
      expect(words.filter((each) => said.includes(each))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
