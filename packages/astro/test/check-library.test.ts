import { expect, it } from 'vitest'
import { CheckLibrary, ourCatalogues } from '../src/check/check-library.ts'
import { weightOf } from '../src/check/weight-of.ts'
import { useItOptionsSchema } from '../src/integration/options.ts'

const [ours] = ourCatalogues
if (!ours) throw new Error('Expected a checklist.')
const [first] = ours.items
if (!first) throw new Error('Expected a question.')
const own = {
  id: 'ours-here',
  title: 'Ours here',
  items: [first.id],
  adds: [{ ...first, id: 'HERE-1', title: 'Asked here only' }],
  weights: { [first.id]: 3 },
  groupWeights: { [first.group]: 2 },
  basis: 'ours' as const,
}
const withOwn = { ...ours, profiles: [...ours.profiles, own] }

it('has four checklists of ours, with every question of each in at least one form', () => {
  const library = new CheckLibrary()
  expect(library.catalogues.map(({ id }) => id)).toEqual([
    'cat-policy',
    'keep-it-local',
    'social-action',
    'transfer-readiness',
  ])
  for (const { id, items } of library.catalogues) {
    const asked = new Set(library.forms(id).flatMap((form) => form.items.map((item) => item.id)))
    expect(items.filter((item) => !asked.has(item.id))).toEqual([])
  }
  expect(library.form('cat-policy', 'all')?.items).toHaveLength(95)
  expect(library.form('keep-it-local', 'all')).toBeUndefined()
})

it('prints the list of a city with its own question and weights', () => {
  const form = new CheckLibrary([withOwn]).form('cat-policy', 'ours-here')
  expect(form?.items.map(({ id }) => id)).toEqual([first.id, 'HERE-1'])
  expect(form && weightOf(first, withOwn, form)).toBe(6)
})

it.each([
  ['a checklist of ours with a profile of the city', [withOwn], true],
  [
    'one whose profile names a question that is not there',
    [{ ...ours, profiles: [{ ...own, items: ['NO-1'] }] }],
    false,
  ],
  ['one at the address of results', [{ ...ours, id: 'published' }], false],
  ['one whose id is no address', [{ ...ours, id: 'a/b' }], false],
  ['something else', [{ hello: 1 }], false],
])('takes or refuses as the option "catalogues" %s', (_name, catalogues, isTaken) => {
  expect(useItOptionsSchema.safeParse({ catalogues }).success).toBe(isTaken)
})
