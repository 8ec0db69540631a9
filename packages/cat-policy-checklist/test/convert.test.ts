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

  test('only what is in force without a doubt is in force; of what is not confirmed there is a question', () => {
    const converted = (status: string) => {
      const dossier = aDossier()
      const law = dossier.law[1]
      if (law) Object.assign(law, { id: 'LAW-09', status })
      const item = dossier.catChecklist[1]
      if (item) item.lawRefs = ['LAW-09']
      const { cat, manifest } = convertDossier(dossier)
      return [cat.laws.find(({ id }) => id === 'LAW-09')?.status, manifest.withheld.includes('LAW-09: fact')]
    }
    expect(converted('in-force')).toEqual(['in-force', false])
    for (const doubt of ['until amended', '(old copy, check)', '(check)'])
      expect(converted(`in-force ${doubt}`)).toEqual(['check', false])
    expect(converted('enacted')).toEqual(['enacted', false])
    expect(converted('enacted, commencement unconfirmed')).toEqual(['check', false])
    expect(converted('proposal, content of response unconfirmed')).toEqual(['proposed', false])
    expect(converted('comparison only')).toEqual(['elsewhere', false])
    for (const nobody of ['unconfirmed', 'from memory']) expect(converted(nobody)[1]).toBe(true)
  })

  test('reserving small contracts is asked from the day of its law', () => {
    const dossier = aDossier()
    const [first] = dossier.keepItLocal.principles[0]?.indicators ?? []
    if (first) dossier.keepItLocal.principles[0]?.indicators.push({ ...first, id: 'KIL-3.3', lawRefs: ['LAW-23'] })
    const [land] = dossier.law
    if (land) dossier.law.push({ ...land, id: 'LAW-23', from: '2026-02-04' })
    const { items } = convertDossier(dossier).keepItLocal
    expect(items.map(({ id, effective }) => [id, effective])).toEqual([
      ['KIL-1.1', undefined],
      ['KIL-3.3', { from: '2026-02-04', until: null }],
    ])
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
