import type { LocalDate } from '@use-it-cities/core'
import type { Catalogue, Item, Profile } from '../model/catalogue.ts'
import type { AssessmentResult } from '../model/result.ts'
import type { AssessmentSummary } from './assessment-publication.ts'

export interface SummaryOptions {
  readonly code: string
  readonly publishedOn: LocalDate
  /** The name of the organisation that assessed. */
  readonly organisation: string
  /** Whether the outcome of each item is shown. */
  readonly withItems: boolean
  /** The profile of the result, where it is a city's own and not in the catalogue. */
  readonly profile?: Profile | undefined
}

/**
 * What of a result anybody may read. Made by naming what goes out, so that a field added to a result stays in until somebody
 * names it here too: no note, no evidence, no justification and no assessor is among them. Gates are named in either case,
 * because they decide the label.
 */
export function summaryOf(result: AssessmentResult, catalogue: Catalogue, options: SummaryOptions): AssessmentSummary {
  const { code, publishedOn, organisation, withItems } = options
  const profile = options.profile ?? catalogue.profiles.find(({ id }) => id === result.profile)
  const weights = changedWeights(result, catalogue, profile)
  return {
    code,
    catalogue: result.catalogue,
    version: result.version,
    profile: result.profile,
    on: result.on,
    publishedOn,
    body: { name: result.body.name, kind: result.body.kind ?? 'other' },
    organisation,
    score: range(result.score),
    coverage: result.coverage,
    evidenced: result.evidenced,
    label: result.label,
    gates: result.gates.map(({ id, outcome }) => ({ id, outcome })),
    groups: result.groups.map(({ id, score, coverage }) => ({ id, score: range(score), coverage })),
    items: withItems
      ? result.items.map(({ id, outcome, nextStep }) => ({ id, outcome, nextStep: nextStep !== null }))
      : null,
    changes: result.changes.map(({ reaches, steps, items }) => ({
      reaches,
      steps,
      items: withItems ? items.map(({ id }) => id) : [],
    })),
    assessors: result.assessors.length,
    ...(weights && { weights }),
    ...(result.reply && { reply: { by: result.reply.by, on: result.reply.on, text: result.reply.text } }),
    titles: Object.fromEntries(
      (profile?.adds ?? []).filter(({ gate }) => withItems || gate).map(({ id, title }) => [id, title]),
    ),
  }
}

const range = ({ low, high }: AssessmentResult['score']) => ({ low, high })

/** The weights of a profile that weighs anything in its own way; the catalogue's own need not be said. */
function changedWeights(
  { weights }: AssessmentResult,
  { items, groups }: Catalogue,
  profile: Profile | undefined,
): Record<string, number> | undefined {
  const groupWeight = new Map(groups.map(({ id, weight }) => [id, weight]))
  const own = new Map(
    [...items, ...(profile?.adds ?? [])].map(({ id, weight, group }: Item) => [
      id,
      weight * (groupWeight.get(group) ?? 1),
    ]),
  )
  return Object.entries(weights).some(([id, weight]) => own.get(id) !== weight) ? { ...weights } : undefined
}
