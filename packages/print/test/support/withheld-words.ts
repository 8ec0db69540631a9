import { factsOf, sharedFacts, showing, type Profession } from '@use-it-cities/qualification-equivalency'
import { guideIndex, loadProfession } from '@use-it-cities/qualification-equivalency/data'
import withheld from '@use-it-cities/qualification-equivalency/data/withheld.json' with { type: 'json' }
import { letters } from './read-pdf.ts'

export const everyProfession = guideIndex.professions.map(({ id }) => id)

/**
 * What was heard and never confirmed, as letters and figures alone: sentences, and amounts as they would be printed. Left
 * out is what the guide says for another reason: in a confirmed fact, or as the name of a step, a test or a fee.
 */
export async function withheldWords(): Promise<readonly string[]> {
  const found = await Promise.all(everyProfession.map(loadProfession))
  const professions = found.flatMap((each) => (each.ok ? [each.value] : []))
  const known = letters(JSON.stringify([namesIn(professions), confirmedIn(professions)]))
  const heard = Object.values(withheld).flatMap(({ value }: { value: unknown }) => [...texts(value), ...amounts(value)])
  return [...new Set(heard.map(letters))].filter((each) => each.length > 5 && !known.includes(each))
}

const namesIn = (professions: readonly Profession[]) =>
  professions.map((each) => [
    each.label,
    each.routes.map(({ name, steps }) => [name, steps.map(({ title }) => title)]),
    factsOf(each).map(({ about }) => about.of),
  ])

const confirmedIn = (professions: readonly Profession[]) =>
  [...professions.flatMap(factsOf), ...sharedFacts(guideIndex)].flatMap((fact) => {
    const shown = showing(fact, '2026-11-21')
    return shown.show === 'check-with' ? [] : [...texts(shown.value), ...amounts(shown.value), shown.note]
  })

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

function amounts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('amountMinor' in value)) return []
  return typeof value.amountMinor === 'number' ? [`GBP ${(value.amountMinor / 100).toFixed(2)}`] : []
}
