import type { CrossCuttingTopic, Fact, OpenQuestion, Regulator, SupportScheme } from '../../src/index.ts'
import { convertFact } from './convert-fact.ts'
import { minorUnits } from './convert-fees.ts'
import type { Dossier, DossierFact } from './dossier-schema.ts'
import type { Ledger } from './ledger.ts'
import questions from './open-questions.json' with { type: 'json' }

export const convertRegulators = ({ regulators }: Dossier, ledger: Ledger): Regulator[] =>
  regulators.map(({ id, name, url, nations, fact }, index) => {
    const about = { kind: 'regulator-role', of: name } as const
    const place = { path: `regulators[${index}].fact`, id: `regulator/${id}/role`, about, home: url }
    return { id, name, url, nations, role: convertFact(fact, fact.text, place, ledger) }
  })

export const convertCrossCutting = ({ crossCutting }: Dossier, ledger: Ledger): CrossCuttingTopic[] =>
  crossCutting.map(({ id, title, facts }, topic) => {
    const home = officialAmong(facts)
    const converted = facts.map((fact, index): CrossCuttingTopic['facts'][number] => {
      const place = { path: `crossCutting[${topic}].facts[${index}]`, id: `cross-cutting/${id}/${index + 1}` }
      if ('text' in fact) {
        const about = { kind: 'cross-cutting', of: title } as const
        return convertFact(fact, fact.text, { ...place, about, home }, ledger)
      }
      const about = { kind: 'cross-cutting-fee', of: title } as const
      const { label, amount, currency } = fact
      const fee = { label, amountMinor: minorUnits(amount, label), currency }
      return convertFact(fact, fee, { ...place, about, home }, ledger)
    })
    return { id, title, facts: converted }
  })

export const convertSchemes = ({ supportSchemes }: Dossier, ledger: Ledger): SupportScheme[] =>
  supportSchemes.map(({ id, name, area, professions, facts }, scheme) => ({
    id,
    name,
    area,
    professions,
    facts: facts.map((fact, index): Fact => {
      const about = { kind: 'scheme', of: name } as const
      const place = { path: `supportSchemes[${scheme}].facts[${index}]`, id: `scheme/${id}/${index + 1}`, about }
      return convertFact(fact, fact.text, { ...place, home: officialAmong(facts) }, ledger)
    }),
  }))

/** The question is ours; the dossier's own words name what was heard and are held back. */
export const convertOpenQuestions = ({ unconfirmed }: Dossier, ledger: Ledger): OpenQuestion[] =>
  unconfirmed.map(({ id, question, risk }) => {
    const asked = new Map(Object.entries(questions)).get(id)
    if (asked === undefined) throw new Error(`Expected a question for "${id}" in open-questions.json.`)
    ledger.withheld[`open/${id}`] = { value: question }
    return { id, question: asked, risk }
  })

/** The first official address among facts on one topic, for those that only others tell. */
function officialAmong(facts: readonly DossierFact[]): string | null {
  const isOfficial = ({ basis, hostedElsewhere }: DossierFact) =>
    (basis === 'official-page' || basis === 'law') && hostedElsewhere !== true
  return facts.find(isOfficial)?.source ?? null
}
