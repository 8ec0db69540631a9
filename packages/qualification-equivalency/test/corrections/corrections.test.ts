import type { LocalDate } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { expect, test } from 'vitest'
import { readEvidenceList } from '../../src/answers.ts'
import { correctedIndex, correctedProfession, type Correction } from '../../src/corrections.ts'
import { guideIndex, readings } from '../../src/data.ts'
import { factsOf, guideFor, shownFact, sharedFacts, type Person, type ShownFact } from '../../src/index.ts'
import { checkCorrections } from '../../src/schema.ts'
import { aCorrection } from '../support/corrections.ts'
import { allProfessions } from '../support/guide.ts'

const professions = await allProfessions()

type Given = Partial<Person> & {
  readonly profession: string
  readonly english?: readonly string[]
  readonly corrections: readonly (Partial<Correction> & Pick<Correction, 'fact'>)[]
}
interface Expected {
  readonly wrong: readonly string[]
  readonly facts: Readonly<Record<string, string>>
  readonly atLeast?: number
  readonly toCheck?: number
  readonly english?: string
  readonly recency?: string
}

const cases = readCases<Given, Expected>(new URL('corrections.yaml', import.meta.url))

/** Only what a row asks about. */
const asked = new Map(cases.map(({ given, expect: expected }) => [given, expected]))

runCases(cases, (given, day): Expected => {
  const { profession: id, english = [], corrections: short, ...person } = given
  const on = day as LocalDate
  const loaded = professions.find((each) => each.id === id)
  const evidence = readEvidenceList(english, on)
  if (!loaded || !evidence.ok) throw new Error(`Expected a profession and marks that can be read, in ${id}.`)
  const corrections = short.map((each) => aCorrection({ ...each, fact: `${id}/${each.fact}` }))
  const profession = correctedProfession(loaded, corrections, on)
  const guide = guideFor(
    { profession, index: guideIndex, readings },
    { nation: 'GB-ENG', ...person },
    evidence.value,
    on,
  )
  const shown = new Map(factsOf(profession).map((fact) => [fact.id, told(shownFact(fact, on))]))
  const { facts, ...others } = asked.get(given) ?? { facts: {} }
  const answer = {
    wrong: checkCorrections(guideIndex, professions, corrections).map(({ code, at, received }) =>
      received.startsWith('[{') ? `${code} ${at}` : `${code} ${at} ${received}`,
    ),
    atLeast: guide.cost.atLeastMinor,
    toCheck: guide.cost.toCheck.length,
    english: guide.english.outcome,
    recency: guide.recency.outcome,
  }
  return {
    wrong: [],
    facts: Object.fromEntries(Object.keys(facts).map((fact) => [fact, shown.get(`${id}/${fact}`) ?? 'no such fact'])),
    ...Object.fromEntries(Object.entries(answer).filter(([name]) => name in others)),
  }
})

function told(fact: ShownFact): string {
  const says =
    fact.show === 'check-with' ? `${fact.question.key} ${String(fact.question.params?.['of'] ?? '')}` : fact.text
  const { corrected } = fact
  return [
    fact.show,
    says,
    fact.asOf,
    ...(corrected ? [`${corrected.by}, ${corrected.on}, was ${corrected.wasConfirmed ? 'confirmed' : 'not'}`] : []),
  ].join(' | ')
}

test('what is not one profession’s own is corrected in the index', () => {
  const [scheme] = guideIndex.schemes.flatMap(({ facts }) => facts)
  const topic = guideIndex.crossCutting
    .flatMap(({ facts }) => facts)
    .find(({ about }) => about.kind === 'cross-cutting-fee')
  const change = guideIndex.watchList[0]
  if (!scheme || !topic || !change) throw new Error('Expected a scheme, a fee for all and a change.')
  const corrections = [
    aCorrection({ id: 'a', fact: scheme.id, value: 'An invented sentence.' }),
    aCorrection({ id: 'b', fact: topic.id, value: { amountMinor: 100, currency: 'GBP' } }),
    aCorrection({ id: 'c', fact: change.id, value: null }),
  ]
  expect(checkCorrections(guideIndex, professions, corrections)).toEqual([])
  const facts = sharedFacts(correctedIndex(guideIndex, corrections, '2026-11-21')).filter((each) => each.corrected)
  expect(facts.map((fact) => told(shownFact(fact, '2026-11-21')).split(' | ').slice(0, 2))).toEqual([
    ['fresh', `${topic.about.of}: GBP 1.00`],
    ['fresh', 'An invented sentence.'],
    ['check-with', expect.stringContaining('question.change') as string],
  ])
})

test('a correction names its own source, and sends people to the body that decides as before', () => {
  const nurse = professions.find(({ id }) => id === 'nurse')
  if (!nurse) throw new Error('Expected the nurse.')
  const { regulated } = correctedProfession(
    nurse,
    [aCorrection({ fact: 'nurse/regulated', value: 'Yes.' })],
    '2026-11-21',
  )
  expect(shownFact(regulated, '2026-11-21')).toMatchObject({
    source: 'https://regulator.example/today',
    checkAt: nurse.regulated.checkAt,
    corrected: { sourceTitle: 'An invented page' },
  })
})

test('what is no list of corrections is a problem, not an exception', () => {
  for (const anything of [null, 7, 'corrections', {}, [null], [{}], [{ value: Symbol.iterator }]])
    expect(checkCorrections(guideIndex, professions, anything).length).toBeGreaterThan(0)
})
