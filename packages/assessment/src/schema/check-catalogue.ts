import type { Catalogue, Item } from '../model/catalogue.ts'

/** One fault of a catalogue whose form is right, and where. */
export interface CatalogueFault {
  readonly code:
    | 'id-twice'
    | 'unknown-group'
    | 'unknown-item'
    | 'unknown-law'
    | 'unknown-source'
    | 'wrong-side'
    | 'no-weight'
    | 'migration-to-another-version'
  readonly at: string
  readonly received: string
}

/** Whether the parts of a catalogue fit together: every id named is there, once, and on the side it is said to be on. */
export function checkCatalogue(catalogue: Catalogue): CatalogueFault[] {
  const faults: CatalogueFault[] = []
  const groups = new Set(catalogue.groups.map(({ id }) => id))
  const laws = new Set(catalogue.laws.map(({ id }) => id))
  const items = new Map(catalogue.items.map((item) => [item.id, item]))
  const expect = (isRight: boolean, code: CatalogueFault['code'], at: string, received: string) => {
    if (!isRight) faults.push({ code, at, received })
  }
  const sourcesOf = (at: string, sources: readonly string[] = []) => {
    for (const id of sources) expect(Object.hasOwn(catalogue.sources, id), 'unknown-source', at, id)
  }
  const once = (ids: readonly string[]) => {
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) expect(false, 'id-twice', id, id)
  }
  const itemIn = (at: string, item: Item) => {
    expect(groups.has(item.group), 'unknown-group', at, item.group)
    expect(item.weight > 0, 'no-weight', at, String(item.weight))
    for (const law of item.lawRefs) expect(laws.has(law), 'unknown-law', at, law)
    sourcesOf(at, item.sources)
  }

  once(catalogue.groups.map(({ id }) => id))
  once(catalogue.laws.map(({ id }) => id))
  once(catalogue.profiles.map(({ id }) => id))
  once(catalogue.pairings?.map(({ id }) => id) ?? [])
  once(catalogue.items.map(({ id }) => id))
  for (const group of catalogue.groups) sourcesOf(group.id, group.sources)
  for (const law of catalogue.laws) sourcesOf(law.id, law.sources)
  for (const item of catalogue.items) itemIn(item.id, item)
  for (const { id, items: chosen, adds = [], weights = {}, groupWeights = {} } of catalogue.profiles) {
    const own = new Set(adds.map((item) => item.id))
    for (const item of adds) {
      itemIn(`${id}/${item.id}`, item)
      expect(!items.has(item.id), 'id-twice', `${id}/${item.id}`, item.id)
    }
    const named = [...(chosen === 'all' ? [] : chosen), ...Object.keys(weights)]
    for (const item of named) expect(items.has(item) || own.has(item), 'unknown-item', id, item)
    for (const group of Object.keys(groupWeights)) expect(groups.has(group), 'unknown-group', id, group)
  }
  for (const { id, council, organisation } of catalogue.pairings ?? []) {
    for (const [side, item] of [
      ['council', council],
      ['organisation', organisation],
    ] as const) {
      expect(items.has(item), 'unknown-item', id, item)
      const appliesTo = items.get(item)?.appliesTo ?? side
      expect(appliesTo === side, 'wrong-side', id, item)
    }
  }
  for (const { from, to, moved, asksAgain } of catalogue.migrations ?? []) {
    // Only the last step has to end in items of this version.
    if (to !== catalogue.version) continue
    for (const item of [...Object.values(moved).flat(), ...asksAgain])
      expect(items.has(item), 'unknown-item', `${from} to ${to}`, item)
  }
  const isReached = !catalogue.migrations?.length || catalogue.migrations.some(({ to }) => to === catalogue.version)
  expect(isReached, 'migration-to-another-version', 'migrations', catalogue.version)
  return faults
}
