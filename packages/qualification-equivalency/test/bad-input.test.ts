import type { LocalDate } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { readEvidenceList, readPerson, type BadInput } from '../src/answers.ts'
import { loadProfession, readings } from '../src/data.ts'
import { guidePublicationSchema, parseGuidePublication } from '../src/publication.ts'
import { cityHelpSchema } from '../src/schema.ts'
import { findProfession } from '../src/search.ts'
import { aCorrection } from './support/corrections.ts'
import { help } from './support/help.ts'
import { professionIds } from './support/people.ts'

interface Given {
  readonly person?: Readonly<Record<string, unknown>>
  readonly english?: readonly string[]
  readonly profession?: string
  readonly words?: string
  readonly publication?: Readonly<Record<string, unknown>>
  readonly help?: Readonly<Record<string, unknown>>
}

const cases = readCases<Given, readonly string[]>(new URL('bad-input.yaml', import.meta.url))

const said = ({ field, code, received, example }: BadInput) => `${field} ${code} ${received}; for example ${example}`

const places = (issues: readonly { readonly path: readonly PropertyKey[] }[] = []) =>
  issues.map(({ path }) => path.join('.') || '(the whole)')

const correction = aCorrection({ fact: 'nurse/regulated', value: 'Yes.' })

const publicationWith = ({ corrections, ...over }: Readonly<Record<string, unknown>>) => ({
  contract: 1,
  city: 'otherton',
  revision: 1,
  generatedAt: '2026-11-20T09:00:00.000Z',
  help: [help],
  corrections: corrections === 'twice' ? [correction, correction] : [correction],
  ...over,
})

async function answerTo(given: Given, on: LocalDate): Promise<readonly string[]> {
  if (given.person) {
    const read = readPerson(given.person, professionIds, on, readings)
    return read.ok ? [] : read.error.problems.map(said)
  }
  if (given.english) {
    const read = readEvidenceList(given.english, on)
    return read.ok ? [] : read.error.problems.map(said)
  }
  if (given.profession !== undefined) {
    const found = await loadProfession(given.profession)
    return found.ok ? [] : [`${found.error.code} ${found.error.received}`]
  }
  if (given.words !== undefined) return findProfession(given.words).map(({ profession }) => profession)
  if (given.publication)
    return places(guidePublicationSchema.safeParse(publicationWith(given.publication)).error?.issues)
  return places(cityHelpSchema.safeParse({ city: 'otherton', help: [{ ...help, ...given.help }] }).error?.issues)
}

describe('what cannot be is named', () => {
  test.each(cases)('$name', async ({ given, on, expect: expected }) => {
    expect(await answerTo(given, on as LocalDate)).toEqual(expected)
  })
})

test('a publication is read from its text or from what was parsed of it', () => {
  const publication = publicationWith({})
  const read = { ok: true, value: publication }
  expect(parseGuidePublication(publication)).toEqual(read)
  expect(parseGuidePublication(JSON.stringify(publication))).toEqual(read)
})

test.each([
  ['no JSON', '{', 'Expected JSON'],
  ['nothing', undefined, 'expected object'],
  ['a list', [], 'expected object'],
  ['a city that is no id', publicationWith({ city: '../birmingham' }), 'city'],
  ['help without a source', publicationWith({ help: [{ ...help, source: undefined }] }), 'help[0].source'],
])('%s is no publication, and a log can say why', (_, json, says) => {
  const read = parseGuidePublication(json)
  expect(read.ok ? '' : read.error.detail).toContain(says)
})

test('what is said about a hostile publication is short', () => {
  const read = parseGuidePublication(publicationWith({ help: Array.from({ length: 10_000 }, () => ({})) }))
  expect(read.ok ? 0 : read.error.detail.length).toBeLessThanOrEqual(2_000)
})
