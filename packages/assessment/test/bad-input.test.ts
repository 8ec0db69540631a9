import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { assess, type Item } from '../src/index.ts'
import { errorSentence } from '../src/locales.ts'
import { assessmentFileSchema, catalogueSchema, checkCatalogue } from '../src/schema.ts'
import { aFile, type ShortFile } from './support/short-file.ts'
import { aCatalogue, anItem, smallCatalogue } from './support/small-catalogue.ts'

describe('a clear sentence for', () => {
  for (const each of readCases<ShortFile, string[]>(new URL('../cases/bad-input.yaml', import.meta.url))) {
    test(each.name, () => {
      const result = assess(smallCatalogue, aFile(each.given, each.on))
      expect(result.ok ? [] : result.error.errors.map(errorSentence)).toEqual(each.expect)
    })
  }
})

test('one assessor twice, a profile that names nothing, a weight that is none', () => {
  const file = aFile({ profile: 'ours', answers: { a: {} } }, '2026-11-21')
  const [assessor] = file.assessors
  if (!assessor) throw new Error('Expected an assessor.')
  const twice = { ...file, assessors: [assessor, assessor] }
  const profiles = [{ id: 'ours', title: 'Ours', items: ['nothing'], basis: 'ours' }] as const
  const result = assess(smallCatalogue, twice, { profiles, weights: { 'plain-1': -1 }, groupWeights: { G1: NaN } })
  expect(result.ok ? [] : result.error.errors.map(({ code }) => code)).toEqual([
    'unknown-item-in-profile',
    'bad-weight',
    'bad-weight',
    'assessor-twice',
  ])
})

test('a profile that weighs below nothing is refused, as a reader who does is', () => {
  const file = aFile({ profile: 'ours', answers: { a: {} } }, '2026-11-21')
  const profile = { id: 'ours', title: 'Ours', items: 'all', basis: 'ours' } as const
  const errors = (weights: object) => {
    const result = assess(smallCatalogue, file, { profiles: [{ ...profile, ...weights }] })
    return result.ok ? [] : result.error.errors
  }
  expect(errors({ weights: { 'plain-1': -5 } })).toEqual([
    { code: 'bad-weight', params: { of: 'plain-1', received: -5 } },
  ])
  expect(errors({ groupWeights: { G1: Infinity } }).map(({ code }) => code)).toEqual(['bad-weight'])
  expect(errors({ weights: { 'plain-1': 0 } })).toEqual([])
})

test('an item that a profile adds counts once, under an id of its own and in a group that is there', () => {
  const file = aFile({ profile: 'ours', answers: { a: {} } }, '2026-11-21')
  const added = (...adds: Item[]) =>
    assess(smallCatalogue, file, { profiles: [{ id: 'ours', title: 'Ours', items: 'all', adds, basis: 'ours' }] })
  expect(added(anItem('new')).ok).toBe(true)
  expect(() => added(anItem('plain-1'))).toThrow('but got plain-1 in G1')
  expect(() => added(anItem('new'), anItem('new'))).toThrow('but got new in G1')
  expect(() => added(anItem('new', { group: 'G9' }))).toThrow('but got new in G9')
})

test('a file as a person writes it: a body by its name, evidence left out', () => {
  const written = { catalogue: 'test', version: '2', on: '2026-11-21', body: 'Example Council' }
  const file = assessmentFileSchema.parse({
    ...written,
    assessors: [{ id: 'a', answers: { 'gate-1': { answer: 'met' } } }],
  })
  expect(file.body).toEqual({ name: 'Example Council' })
  expect(assess(smallCatalogue, file).ok).toBe(true)
  const typo = { ...written, assesors: [] }
  expect(assessmentFileSchema.safeParse(typo).success).toBe(false)
  const spelt = { ...written, assessors: [{ id: 'a', answers: { 'gate-1': { answer: 'yes' } } }] }
  expect(assessmentFileSchema.safeParse(spelt).error?.issues[0]?.message).toBe(
    'Expected met, partly, not-met, not-applicable, unknown or not-assessed.',
  )
})

test('a catalogue whose parts do not fit says where', () => {
  expect(catalogueSchema.safeParse(smallCatalogue).success).toBe(true)
  expect(checkCatalogue(smallCatalogue)).toEqual([])
  const items = [
    anItem('one', { group: 'nowhere', lawRefs: ['NO-LAW'], sources: ['S9'] }),
    anItem('one', { weight: 0 }),
    anItem('two', { appliesTo: 'council' }),
  ]
  const pairing = { id: 'p', council: 'three', organisation: 'two', matter: 'm', basis: 'ours' } as const
  const pairings = [pairing, { ...pairing, council: 'two', organisation: 'one' }]
  const profiles = [{ id: 'mine', title: 'Mine', items: ['four'], groupWeights: { G9: 1 }, basis: 'ours' }] as const
  const migrations = [{ from: '1', to: '1.5', moved: {}, asksAgain: [] }]
  const faults = checkCatalogue(aCatalogue(items, { pairings, profiles, migrations }))
  expect(faults.map(({ code, at, received }) => `${code} ${at} ${received}`)).toEqual([
    'id-twice p p',
    'id-twice one one',
    'unknown-group one nowhere',
    'unknown-law one NO-LAW',
    'unknown-source one S9',
    'no-weight one 0',
    'unknown-item mine four',
    'unknown-group mine G9',
    'unknown-item p three',
    'wrong-side p two',
    'migration-to-another-version migrations 2',
  ])
})

test('a migration names items of the version it leads to, and only those of the last one are here', () => {
  const step = (from: string, to: string, into: string) => ({ from, to, moved: { old: [into] }, asksAgain: [into] })
  const faultsOf = (last: string) =>
    checkCatalogue(aCatalogue([anItem('one')], { migrations: [step('0', '1', 'gone-since'), step('1', '2', last)] }))
  expect(faultsOf('one')).toEqual([])
  expect(faultsOf('gone-since').map(({ code, at }) => [code, at])).toEqual([
    ['unknown-item', '1 to 2'],
    ['unknown-item', '1 to 2'],
  ])
})
