import { describe, expect, test } from 'vitest'
import { convertDossier } from '../scripts/convert/convert-dossier.ts'
import { aDossier } from './support/a-dossier.ts'

describe('from a dossier to catalogues', () => {
  test('an item keeps its words, its source and its law', () => {
    const { cat } = convertDossier(aDossier())
    expect(cat.items[0]).toMatchObject({
      id: 'CAT-C-01',
      group: 'principle-1',
      why: 'Because.',
      weightBasis: 'ours',
      sources: ['S1'],
      lawRefs: ['LAW-01'],
    })
    expect(cat.items[1]).toMatchObject({ id: 'CAT-O-27', group: 'organisation-heads-of-terms' })
  })

  test('what is known from memory is not told: neither the reason of an item nor the words of a law', () => {
    const { cat, manifest } = convertDossier(aDossier())
    expect(cat.items[1]?.why).toBeUndefined()
    expect(cat.laws.find(({ id }) => id === 'LAW-15')).toMatchObject({ status: 'memory', from: null })
    expect(JSON.stringify(cat)).not.toContain('somebody remembered')
    expect(manifest.withheld).toEqual(['CAT-O-27: why', 'LAW-15: fact'])
  })

  test('a law begins as exactly as its source says, and the rest is a note', () => {
    const { cat } = convertDossier(aDossier())
    expect(cat.laws[0]).toMatchObject({ from: '1972', statusNote: 'from: 1972 as amended' })
  })

  test('an address that is no address is none, and of two the first is taken', () => {
    const { sources } = convertDossier(aDossier()).cat
    expect(sources['S1']?.url).toBe('https://one.example/')
    expect(sources['MEM']?.url).toBeNull()
  })

  test('an indicator keeps its ladder', () => {
    const { keepItLocal } = convertDossier(aDossier())
    expect(keepItLocal.items[0]).toMatchObject({ id: 'KIL-1.1', ladder: { 0: 'a', 4: 'e' }, ladderBasis: 'ours' })
    expect(keepItLocal.laws.map(({ id }) => id)).toEqual(['LAW-16'])
  })
})

describe('stops before anything is lost', () => {
  const changed = (change: (dossier: ReturnType<typeof aDossier>) => void) => {
    const dossier = aDossier()
    change(dossier)
    return () => convertDossier(dossier)
  }

  test('at a field it does not know', () => {
    expect(() => convertDossier({ ...aDossier(), newPart: [] })).toThrow(/newPart/)
  })

  test('at a status it does not know', () => {
    expect(changed(({ law }) => law[0] && (law[0].status = 'repealed, maybe'))).toThrow('LAW-01: expected a status')
  })

  test('at an item nobody wrote a next step for', () => {
    expect(changed(({ catChecklist }) => catChecklist[0] && (catChecklist[0].id = 'CAT-C-99'))).toThrow('CAT-C-99')
  })

  test('at a source that is not there', () => {
    expect(changed(({ sources }) => delete sources['S1'])).toThrow('S1: expected a source')
  })

  test('at an id that comes twice', () => {
    expect(changed(({ catChecklist }) => catChecklist[1] && (catChecklist[1].id = 'CAT-C-01'))).toThrow(
      'each item once',
    )
  })

  test('at something unconfirmed that no note tells', () => {
    expect(changed(({ unconfirmed }) => unconfirmed.push({ topic: 'New', detail: '-', source: ['S1'] }))).toThrow('New')
  })

  test('at a date that is none', () => {
    expect(changed(({ law }) => law[0] && (law[0].from = 'long ago'))).toThrow('LAW-01: expected a year')
  })
})
