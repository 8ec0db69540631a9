import withheld from '../../data/withheld.json' with { type: 'json' }
import { factsOf, sharedFacts, showing, type GuideIndex, type Profession } from '../../src/index.ts'

/**
 * Every sentence that was heard and not confirmed. Left out: what a confirmed fact says too ("Passport" is a confirmed
 * paper for one exam and hearsay for another), and the name of a step, a test or a fee, which is structure.
 */
export function withheldWords(professions: readonly Profession[], index: GuideIndex): string[] {
  const facts = [...professions.flatMap(factsOf), ...sharedFacts(index)]
  const confirmed = facts.flatMap((fact) => {
    const shown = showing(fact, '2026-11-21')
    return shown.show === 'check-with' ? [] : stringsIn([shown.value, shown.note])
  })
  const titles = professions.flatMap(({ routes }) => routes.flatMap(({ steps }) => steps.map(({ title }) => title)))
  const known = JSON.stringify([confirmed, titles, facts.map(({ about }) => about.of)])
  return [...new Set(stringsIn(Object.values(withheld)))].filter(
    (each) => each.length > 'ESCO'.length && !known.includes(JSON.stringify(each).slice(1, -1)),
  )
}

/** What unconfirmed fees are said to be, as people and programs write them. */
export function withheldAmounts(): string[] {
  const values = Object.values(withheld).map(({ value }): unknown => value)
  return values.flatMap((value) => {
    if (typeof value !== 'object' || value === null || !('amountMinor' in value)) return []
    const { amountMinor } = value
    if (typeof amountMinor !== 'number' || amountMinor === 0) return []
    const pounds = amountMinor / 100
    return [`£${pounds}`, `£${pounds.toLocaleString('en-GB')}`, `"amountMinor":${amountMinor},`]
  })
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
