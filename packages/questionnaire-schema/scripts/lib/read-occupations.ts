import { z } from 'zod'

/** What the two source files look like; unknown fields are a sign of another edition, and refused. */
const iscoSchema = z.strictObject({
  source: z.string(),
  licence: z.string(),
  groups: z.array(z.strictObject({ code: z.string().regex(/^\d{1,4}$/), label: z.string().min(1) })),
})

const escoSchema = z.strictObject({
  source: z.string(),
  licence: z.string(),
  occupations: z.array(
    z.strictObject({
      uri: z.string().regex(/^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f-]{36}$/),
      isco: z.string().regex(/^\d{4}$/),
      code: z.string(),
      label: z.string().min(1),
      alt: z.array(z.string()),
    }),
  ),
})

/** How many there are in an edition. Anything else is a file cut short, or a new edition to look at first. */
export interface Counts {
  readonly groups: number
  readonly unitGroups: number
  readonly occupations: number
}

/** ISCO-08 with the leading major groups of the armed forces; ESCO v1.2. */
export const editionCounts: Counts = { groups: 619, unitGroups: 436, occupations: 3039 }

/**
 * Reads both sources and asserts what a conversion relies on: the counts, each code and address once, and each
 * occupation in a unit group that exists.
 *
 * @throws Error that says what was expected and what came.
 */
export function readOccupations(isco: unknown, esco: unknown, counts: Counts = editionCounts) {
  const groups = iscoSchema.parse(isco)
  const occupations = escoSchema.parse(esco)
  const codes = new Set(groups.groups.map(({ code }) => code))
  const found: Counts = {
    groups: codes.size,
    unitGroups: [...codes].filter((code) => code.length === 4).length,
    occupations: new Set(occupations.occupations.map(({ uri }) => uri)).size,
  }
  for (const key of ['groups', 'unitGroups', 'occupations'] as const)
    if (found[key] !== counts[key]) throw new Error(`Expected ${counts[key]} ${key}, but got ${found[key]}.`)
  if (codes.size !== groups.groups.length) throw new Error('Expected each ISCO code once, but one is there twice.')
  if (found.occupations !== occupations.occupations.length)
    throw new Error('Expected each ESCO address once, but one is there twice.')
  const stray = occupations.occupations.find((each) => !codes.has(each.isco))
  if (stray) throw new Error(`Expected “${stray.label}” in an ISCO unit group, but there is no ${stray.isco}.`)
  return { groups, occupations }
}

export type Sources = ReturnType<typeof readOccupations>
