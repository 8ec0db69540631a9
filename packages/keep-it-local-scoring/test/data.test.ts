import { describe, expect, it, test } from 'vitest'
import { keepItLocalCatalogue as catalogue } from '@use-it-cities/keep-it-local-scoring/data'

const { items, groups, laws, sources, profiles } = catalogue
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id)

test('six principles with 31 indicators, each with a ladder of five levels', () => {
  expect(ids(groups)).toEqual(['KIL-1', 'KIL-2', 'KIL-3', 'KIL-4', 'KIL-5', 'KIL-6'])
  expect(groups.map(({ id }) => items.filter(({ group }) => group === id).length)).toEqual([5, 5, 6, 4, 5, 6])
  expect(items).toHaveLength(31)
  for (const { ladder } of items) {
    expect(Object.keys(ladder ?? {})).toEqual(['0', '1', '2', '3', '4'])
    expect(new Set(Object.values(ladder ?? {})).size).toBe(5)
  }
})

describe('everything leads somewhere', () => {
  it.each(items)('$id', ({ id, group, lawRefs, sources: cited, nextStep, evidenceExamples, ladderBasis }) => {
    expect(id.startsWith(`${group}.`)).toBe(true)
    for (const law of lawRefs) expect(ids(laws)).toContain(law)
    for (const source of cited) expect(sources).toHaveProperty([source])
    expect(nextStep).toMatch(/^[A-Z].{20,}\.$/)
    expect(evidenceExamples).toHaveLength(2)
    expect(ladderBasis).toBe('ours')
  })

  it('has each id once, and cites every source it lists', () => {
    for (const list of [ids(items), ids(laws), ids(profiles)]) expect(new Set(list).size).toBe(list.length)
    const cited = new Set([...items, ...laws, ...groups].flatMap((each) => each.sources ?? []))
    expect(Object.keys(sources).filter((id) => !cited.has(id))).toEqual([])
  })
})

test('small contracts may be reserved from the day of the order, and are asked about from then', () => {
  expect(laws.find(({ id }) => id === 'LAW-23')).toMatchObject({ status: 'in-force', from: '2026-02-04' })
  expect(items.find(({ id }) => id === 'KIL-3.3')?.effective).toEqual({ from: '2026-02-04', until: null })
})

test('says of a proposal that it is one, and of an old rule that it is to check', () => {
  expect(laws.find(({ id }) => id === 'LAW-28')?.status).toBe('proposed')
  expect(laws.find(({ id }) => id === 'LAW-31')?.status).toBe('check')
})

test('ships no measure under a licence that forbids it', () => {
  const { notes, ...content } = catalogue
  expect(JSON.stringify(content).replaceAll('Social Value Portal, National TOMs', '')).not.toMatch(
    /\bTOMs?\b|\bNT\d+\b/,
  )
  expect(notes.join(' ')).toContain('none of their measures is here')
})
