import type { AssessmentFile } from '../model/assessment-file.ts'
import type { Catalogue, Item, Profile } from '../model/catalogue.ts'
import type { AssessError } from '../model/errors.ts'
import type { AssessOptions } from '../model/options.ts'

export interface ScopedItem {
  readonly item: Item
  /** Times the weight of its group. */
  readonly weight: number
}

export interface Scope {
  readonly profile: Profile | null
  /** In the catalogue's order, then what the profile adds. */
  readonly items: readonly ScopedItem[]
  /** Every id there is: its item when it is in scope, else `null`. */
  readonly known: ReadonlyMap<string, Item | null>
}

const kept = new WeakMap<Catalogue, Map<string, Scope>>()

/**
 * Which items are asked of this body under this profile, and what each weighs. Mistakes go to `errors`. What has no mistakes and
 * follows from the catalogue alone is kept with it, for each of its profiles and each side.
 */
export function scopeOf(
  catalogue: Catalogue,
  file: AssessmentFile,
  options: AssessOptions,
  errors: AssessError[],
): Scope {
  if (options.weights ?? options.groupWeights ?? options.profiles) return newScope(catalogue, file, options, errors)
  const { profile, body } = file
  const side = body.kind === 'council' || body.kind === 'organisation' ? body.kind : ''
  const key = profile === undefined ? side : `${side}/${profile}`
  const known = kept.get(catalogue)?.get(key)
  if (known) return known
  const scope = newScope(catalogue, file, options, errors)
  if (errors.length === 0) kept.set(catalogue, (kept.get(catalogue) ?? new Map<string, Scope>()).set(key, scope))
  return scope
}

function newScope(catalogue: Catalogue, file: AssessmentFile, options: AssessOptions, errors: AssessError[]): Scope {
  const profile = profileOf(catalogue, file, options, errors)
  const adds = profile?.adds ?? []
  const all = adds.length > 0 ? [...catalogue.items, ...adds] : catalogue.items
  const known = new Map<string, Item | null>()
  const chosen = chosenBy(profile, all, errors)
  const groupWeights = new Map(
    catalogue.groups.map(({ id, weight }) => [id, pick(id, weight, options.groupWeights, profile?.groupWeights)]),
  )
  checkWeights(options, profile, errors)
  const items: ScopedItem[] = []
  for (const item of all) {
    const groupWeight = groupWeights.get(item.group)
    if (groupWeight === undefined || known.has(item.id))
      throw new RangeError(`Expected each item once in a known group, but got ${item.id} in ${item.group}.`)
    const isAsked = (!chosen || chosen.has(item.id)) && isAskedOf(item, file.body.kind)
    known.set(item.id, isAsked ? item : null)
    if (!isAsked) continue
    const own = pick(item.id, item.weight, options.weights, profile?.weights)
    items.push({ item, weight: own * groupWeight })
  }
  return { profile, items, known }
}

const isAskedOf = ({ appliesTo }: Item, kind: string | undefined) =>
  appliesTo === undefined || (kind !== 'council' && kind !== 'organisation') || appliesTo === kind

type Weights = Readonly<Record<string, number>> | undefined

const pick = (id: string, own: number, first: Weights, second: Weights) =>
  (first && Object.hasOwn(first, id) ? first[id] : undefined) ??
  (second && Object.hasOwn(second, id) ? second[id] : undefined) ??
  own

function profileOf(catalogue: Catalogue, file: AssessmentFile, options: AssessOptions, errors: AssessError[]) {
  if (file.profile === undefined) return null
  const profiles = [...catalogue.profiles, ...(options.profiles ?? [])]
  const found = profiles.find(({ id }) => id === file.profile)
  if (found) return found
  const known = profiles.map(({ id }) => id).join(', ')
  errors.push({ code: 'unknown-profile', params: { profile: file.profile, known } })
  return null
}

/** `null` is all of them. */
function chosenBy(profile: Profile | null, all: readonly Item[], errors: AssessError[]) {
  if (!profile || profile.items === 'all') return null
  const known = new Set(all.map(({ id }) => id))
  for (const item of profile.items) {
    if (!known.has(item)) errors.push({ code: 'unknown-item-in-profile', params: { profile: profile.id, item } })
  }
  return new Set([...profile.items, ...(profile.adds ?? []).map(({ id }) => id)])
}

function checkWeights({ weights, groupWeights }: AssessOptions, profile: Profile | null, errors: AssessError[]) {
  const all = { ...profile?.weights, ...profile?.groupWeights, ...weights, ...groupWeights }
  for (const [of, received] of Object.entries(all)) {
    if (!(received >= 0 && received < Infinity)) errors.push({ code: 'bad-weight', params: { of, received } })
  }
}
