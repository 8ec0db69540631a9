import { expect, test } from 'vitest'
import { guideIndex, loadProfession } from '../src/data.ts'
import { factsOf, sharedFacts } from '../src/index.ts'
import { allProfessions } from './support/guide.ts'
import askInstead from '../scripts/convert/ask-instead.json' with { type: 'json' }

const instead: Readonly<Record<string, string>> = askInstead

test('every profession of the list loads, and says of itself what the list says', async () => {
  for (const entry of guideIndex.professions) {
    const found = await loadProfession(entry.id)
    expect(found).toMatchObject({ ok: true, value: entry })
  }
  expect(guideIndex.professions).toHaveLength(34)
})

test.each(['', 'plumber', 'constructor', '__proto__', 'Nurse'])('there is no profession "%s"', async (received) => {
  expect(await loadProfession(received)).toEqual({ ok: false, error: { code: 'unknown-profession', received } })
})

test('whoever wants to check is sent to the original, and to the regulator where only others were heard', async () => {
  for (const profession of await allProfessions()) {
    const home = guideIndex.regulators.find(({ id }) => id === profession.regulator)?.url
    for (const { id, basis, source, checkAt, originalUrl } of factsOf(profession)) {
      const expected = instead[id] ?? originalUrl ?? (basis === 'secondary-page' ? (home ?? source) : source)
      expect(checkAt, id).toBe(expected)
    }
  }
})

test('nobody is sent to a newspaper, a shop or a solicitor to ask about a fact', async () => {
  const all = [...(await allProfessions()).flatMap(factsOf), ...sharedFacts(guideIndex)]
  for (const id of Object.keys(instead)) expect(all.find((fact) => fact.id === id)?.checkAt, id).toBe(instead[id])
  const elsewhere = all.filter(({ basis, checkAt, source }) => basis === 'secondary-page' && checkAt === source)
  expect([...new Set(elsewhere.map(({ checkAt }) => new URL(checkAt).host))].sort()).toEqual([
    'customerhelp.education.gov.uk',
    'nrpfnetwork.org.uk',
  ])
})

test('nobody is sent to a community page about the right to work', () => {
  const heard = sharedFacts(guideIndex).filter(({ source }) => source === 'https://startnewlife-ru.pages.dev/work.html')
  expect(heard.length).toBeGreaterThan(1)
  for (const { checkAt } of heard) expect(new URL(checkAt).host).toBe('www.gov.uk')
})
