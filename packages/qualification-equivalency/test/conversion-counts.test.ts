import { expect, test } from 'vitest'
import tools from '../data/comparable-tools.json' with { type: 'json' }
import manifest from '../data/manifest.json' with { type: 'json' }
import withheld from '../data/withheld.json' with { type: 'json' }
import { guideIndex } from '../src/data.ts'
import { factsOf, sharedFacts, type AnyFact } from '../src/index.ts'
import { allProfessions } from './support/guide.ts'

const toolFacts = [...tools.tools.flatMap<unknown>(({ facts }) => facts), tools.matrix] as AnyFact[]
const shippedFacts = async () => [
  ...(await allProfessions()).flatMap(factsOf),
  ...sharedFacts(guideIndex),
  ...toolFacts,
]

test('the dossier has 34 professions, 1,003 confirmed facts and 637 that are not', () => {
  expect(manifest.counts).toEqual({ professions: 34, confirmed: 1003, unconfirmed: 637 })
})

test('every place in the dossier leads to a fact that ships with the same standing, and no fact comes from elsewhere', async () => {
  const facts = new Map((await shippedFacts()).map((fact) => [fact.id, fact]))
  const places = Object.values(manifest.shipped)
  expect(new Set(places)).toEqual(new Set(facts.keys()))
  const standing = places.map((id) => facts.get(id)?.confidence)
  expect(standing.filter((each) => each === 'confirmed')).toHaveLength(1003)
  expect(standing.filter((each) => each === 'unconfirmed')).toHaveLength(637)
})

test('only the fees stand twice in the dossier: under the step and under the profession', () => {
  const again = Object.keys(manifest.shipped).filter((path) => /^professions\[\d+\]\.fees\[\d+\]$/.test(path))
  const ids = Object.values(manifest.shipped)
  expect(ids.length - new Set(ids).size).toBe(again.length)
  expect(again).toHaveLength(105)
})

test('what was heard is held back for every unconfirmed fact and open question, and for nothing else', async () => {
  const unconfirmed = (await shippedFacts()).filter(({ confidence }) => confidence === 'unconfirmed')
  const open = guideIndex.openQuestions.map(({ id }) => `open/${id}`)
  expect(new Set(Object.keys(withheld))).toEqual(new Set([...unconfirmed.map(({ id }) => id), ...open]))
})
