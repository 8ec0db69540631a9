import { describe, expect, it, test } from 'vitest'
import { catPolicyCatalogue as catalogue } from '@use-it-cities/cat-policy-checklist/data'
import { catPolicyTerms as terms } from '@use-it-cities/cat-policy-checklist/terms'
import { policyTermsSchema } from '@use-it-cities/cat-policy-checklist/schema'
import manifest from '@use-it-cities/cat-policy-checklist/manifest.json' with { type: 'json' }

const { items, groups, laws, sources, profiles, pairings = [] } = catalogue
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id)

describe('nothing of the dossier is lost', () => {
  test('the account of it', () => {
    expect(manifest.counts).toMatchObject({ items: 95, council: 62, organisation: 33, gates: 28, laws: 32 })
    expect(manifest.withheld).toEqual(['CAT-C-48: why', 'CAT-O-27: why', 'LAW-09: fact', 'LAW-15: fact'])
    expect(Object.keys(manifest.unconfirmed)).toHaveLength(19)
    expect(Object.values(manifest.unconfirmed).filter((told) => told === '')).toEqual([])
  })

  test('95 items, 62 for the council and 33 for the organisation, 28 of them gates', () => {
    expect(items).toHaveLength(95)
    expect(items.filter(({ appliesTo }) => appliesTo === 'council')).toHaveLength(62)
    expect(items.filter(({ appliesTo }) => appliesTo === 'organisation')).toHaveLength(33)
    expect(items.filter(({ gate }) => gate)).toHaveLength(28)
  })

  test('the gates by name, and how many items weigh how much', () => {
    const gates = ids(items.filter(({ gate }) => gate)).map((id) => id.replace('CAT-', ''))
    expect(gates.join(' ')).toBe(
      'C-07 C-12 C-13 C-14 C-15 C-16 C-17 C-27 C-34 C-41 C-42 C-48 C-49 C-52 O-01 O-02 O-03 O-05 O-12 O-13 O-14 O-16 O-23 O-24 O-25 O-27 O-28 O-29',
    )
    const weights = (side: string) => {
      const count: Record<number, number> = {}
      for (const { appliesTo, weight } of items) if (appliesTo === side) count[weight] = (count[weight] ?? 0) + 1
      return count
    }
    expect(weights('council')).toEqual({ 1: 3, 2: 45, 3: 14 })
    expect(weights('organisation')).toEqual({ 1: 19, 3: 14 })
  })

  it('has each id once, and ids that never change', () => {
    for (const list of [ids(items), ids(groups), ids(laws), ids(profiles), ids(pairings)])
      expect(new Set(list).size).toBe(list.length)
    expect(ids(items)).toEqual([
      ...Array.from({ length: 62 }, (_, at) => `CAT-C-${String(at + 1).padStart(2, '0')}`),
      ...Array.from({ length: 33 }, (_, at) => `CAT-O-${String(at + 1).padStart(2, '0')}`),
    ])
  })
})

describe('everything leads somewhere', () => {
  it.each(items)('$id', ({ group, lawRefs, sources: cited, nextStep, evidenceExamples, weight, weightBasis }) => {
    expect(ids(groups)).toContain(group)
    for (const law of lawRefs) expect(ids(laws)).toContain(law)
    for (const source of cited) expect(sources).toHaveProperty([source])
    expect(nextStep).toMatch(/^[A-Z].{20,}\.$/)
    expect(evidenceExamples.length).toBeGreaterThan(0)
    expect(weight).toBeGreaterThan(0)
    expect(weightBasis).toBe('ours')
  })

  it('cites every source it lists', () => {
    const cited = new Set([...items, ...laws, ...groups].flatMap((each) => each.sources ?? []))
    expect(Object.keys(sources).filter((id) => !cited.has(id))).toEqual([])
  })

  it('has every group in use and every item in a profile of choice', () => {
    expect(ids(groups).filter((id) => !items.some(({ group }) => group === id))).toEqual([])
    const chosen = new Set(profiles.flatMap(({ items: of }) => (of === 'all' ? [] : of)))
    expect(ids(items).filter((id) => !chosen.has(id))).toEqual([])
    expect([...chosen].filter((id) => !ids(items).includes(id))).toEqual([])
  })
})

describe('profiles and pairs', () => {
  it('has the profiles people ask for', () => {
    const sizes = Object.fromEntries(profiles.map(({ id, items: of }) => [id, of.length]))
    expect(sizes).toEqual({
      council: 62,
      'locality-six-principles': 52,
      'policy-only': 20,
      'organisation-readiness': 33,
      'two-sided': pairings.length * 2,
    })
  })

  it('pairs a council item with an organisation item, each once, marked as ours and told in a line', () => {
    expect(pairings).toHaveLength(23)
    for (const { council, organisation, matter, basis } of pairings) {
      expect(items.find(({ id }) => id === council)?.appliesTo).toBe('council')
      expect(items.find(({ id }) => id === organisation)?.appliesTo).toBe('organisation')
      expect(matter).toMatch(/^[^\n]{20,110}$/)
      expect(basis).toBe('ours')
    }
    expect(new Set(pairings.flatMap(({ council, organisation }) => [council, organisation])).size).toBe(46)
  })
})

describe('what nobody confirmed', () => {
  it('gives no reason that is known from memory', () => {
    const fromMemory = items.filter(({ basis }) => basis.includes('memory'))
    expect(fromMemory.map(({ id, why }) => [id, why])).toEqual([
      ['CAT-C-48', undefined],
      ['CAT-O-27', undefined],
    ])
  })

  it('asks where a law is known from memory or not confirmed', () => {
    const unsure = laws.filter(({ status }) => status === 'memory' || status === 'unconfirmed')
    expect(ids(unsure)).toEqual(['LAW-09', 'LAW-15'])
    for (const { fact } of unsure) expect(fact).toMatch(/\? (Check|Ask) /)
  })

  it('calls no law in force whose copy is old or whose end is not known', () => {
    const of = (id: string) => laws.find((law) => law.id === id)
    expect(['LAW-05', 'LAW-06', 'LAW-13', 'LAW-14'].map((id) => of(id)?.status)).toEqual(Array(4).fill('check'))
    expect(of('LAW-08')).toMatchObject({ status: 'check', from: null })
    expect(of('LAW-08')?.statusNote).toBe('enacted, commencement unconfirmed')
    expect(of('LAW-12')?.from).toBe('2011')
    expect(of('LAW-12')?.statusNote).toBe('from: 2011; amended 2023-06-14 and 2024-03-07')
  })

  it('ships nothing that may not be copied', () => {
    expect(JSON.stringify(catalogue)).not.toMatch(/\bTOMs?\b|\d+ points|\bproxy\b/i)
  })
})

describe('the terms of the reader', () => {
  it('has terms for every council item and for no other', () => {
    const council = items.filter(({ appliesTo }) => appliesTo === 'council')
    expect(terms.items.map(({ item }) => item)).toEqual(ids(council))
  })
  it('has the form its schema says', () => expect(policyTermsSchema.parse(terms)).toEqual(terms))
})
