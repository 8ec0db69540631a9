import { factsOf, sharedFacts, showing, type Profession } from '@use-it-cities/qualification-equivalency'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import withheld from '@use-it-cities/qualification-equivalency/data/withheld.json' with { type: 'json' }

/** What was heard and not confirmed, in words of its own: none of it may stand on a page of that day. */
export function withheldWords(professions: readonly Profession[], on: '2026-11-21'): readonly string[] {
  const facts = [...professions.flatMap(factsOf), ...sharedFacts(guideIndex)]
  const confirmed = facts.flatMap((fact) => {
    const shown = showing(fact, on)
    return shown.show === 'check-with' ? [] : stringsIn([shown.value, shown.note])
  })
  const titles = professions.flatMap(({ routes }) => routes.flatMap(({ steps }) => steps.map(({ title }) => title)))
  const known = JSON.stringify([confirmed, titles, facts.map(({ about }) => about.of)])
  return [...new Set(stringsIn(Object.values(withheld)))].filter(
    (each) => each.length > 'ESCO'.length && !known.includes(JSON.stringify(each).slice(1, -1)),
  )
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What a page says in its markup, with the same letters as the data. */
export const said = (html: string): string =>
  html
    .replace(/&(?:#39|#x27);/g, "'")
    .replace(/&(?:#34|quot);/g, '"')
    .replace(/&(?:#38|amp);/g, '&')
