import { convertFact } from './convert-fact.ts'
import type { Dossier } from './dossier-schema.ts'
import type { Ledger } from './ledger.ts'

/** What other countries' guides do: no part of anybody's route, kept because the dossier has it. */
export function convertTools({ comparableTools }: Dossier, ledger: Ledger) {
  const { tools, matrix, featuresToMatch, featuresNoneHas } = comparableTools
  const { source, asOf, confidence, basis, ...table } = matrix
  const about = { kind: 'tool-matrix' } as const
  const place = { path: 'comparableTools.matrix', id: 'tools/matrix', about, home: null }
  return {
    tools: tools.map(({ id, name, model, facts }, tool) => ({
      id,
      name,
      model,
      facts: facts.map((fact, index) => {
        const path = `comparableTools.tools[${tool}].facts[${index}]`
        const place = { path, id: `tools/${id}/${index + 1}`, about: { kind: 'tool', of: name } as const, home: null }
        return convertFact(fact, fact.text, place, ledger)
      }),
    })),
    matrix: convertFact({ source, asOf, confidence, note: basis }, table, place, ledger),
    featuresToMatch,
    featuresNoneHas,
  }
}
