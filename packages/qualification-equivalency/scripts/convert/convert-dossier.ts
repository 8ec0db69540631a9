import { factsOf, type AnyFact, type GuideIndex, type Profession } from '../../src/index.ts'
import { convertProfession } from './convert-profession.ts'
import { convertCrossCutting, convertOpenQuestions, convertRegulators, convertSchemes } from './convert-shared.ts'
import { convertWatchList } from './convert-watch-list.ts'
import { convertTools } from './convert-tools.ts'
import { countFacts } from './count-facts.ts'
import { dossierSchema, type Dossier } from './dossier-schema.ts'
import { emptyLedger, type Ledger } from './ledger.ts'

export interface Manifest {
  readonly compiledOn: string
  readonly counts: { readonly professions: number; readonly confirmed: number; readonly unconfirmed: number }
  /** Path in the dossier -> id of the fact that ships. */
  readonly shipped: Readonly<Record<string, string>>
}

export interface Converted {
  readonly index: GuideIndex
  readonly professions: readonly Profession[]
  readonly tools: ReturnType<typeof convertTools>
  readonly withheld: Ledger['withheld']
  readonly manifest: Manifest
}

/** The whole dossier as the package ships it. Throws, naming the place, when anything would be lost or does not fit. */
export function convertDossier(input: unknown): Converted {
  const dossier = dossierSchema.parse(input)
  const ledger = emptyLedger()
  const homes = new Map(dossier.regulators.map(({ id, url }) => [id, url]))
  const professions = dossier.professions.map((each, index) =>
    convertProfession(each, `professions[${index}]`, homeOf(each, homes), ledger),
  )
  const regulators = convertRegulators(dossier, ledger)
  const crossCutting = convertCrossCutting(dossier, ledger)
  const heard = [...professions.flatMap(factsOf), ...crossCutting.flatMap<AnyFact>(({ facts }) => facts)]
  const index: GuideIndex = {
    compiledOn: dossier.meta.compiledOn,
    notAdvice: dossier.meta.notAdvice,
    professions: professions.map(({ id, label, group, regulator, nations }) => ({
      id,
      label,
      group,
      regulator,
      nations,
    })),
    regulators,
    crossCutting,
    schemes: convertSchemes(dossier, ledger),
    watchList: convertWatchList(dossier, heard, regulators, ledger),
    openQuestions: convertOpenQuestions(dossier, ledger),
  }
  const tools = convertTools(dossier, ledger)
  return { index, professions, tools, withheld: ledger.withheld, manifest: manifestOf(input, dossier, ledger) }
}

function homeOf({ id, regulatorId }: Dossier['professions'][number], homes: ReadonlyMap<string, string>) {
  if (regulatorId === null) return null
  const home = homes.get(regulatorId)
  if (home === undefined)
    throw new Error(`Expected a regulator the dossier lists for "${id}", but got "${regulatorId}".`)
  return home
}

/** Counts in the dossier itself, and compares with what was converted: nothing may be missing or made up. */
function manifestOf(input: unknown, dossier: Dossier, { shipped }: Ledger): Manifest {
  const counted = countFacts(input)
  const known = new Set(counted.map(({ path }) => path))
  const dropped = counted.filter(({ path }) => !Object.hasOwn(shipped, path)).map(({ path }) => path)
  const added = Object.keys(shipped).filter((path) => !known.has(path))
  if (dropped.length > 0) throw new Error(`Expected every fact to ship, but these did not: ${dropped.join(', ')}`)
  if (added.length > 0) throw new Error(`Expected facts of the dossier only, but got: ${added.join(', ')}`)
  const confirmed = counted.filter((each) => each.confirmed).length
  return {
    compiledOn: dossier.meta.compiledOn,
    counts: { professions: dossier.professions.length, confirmed, unconfirmed: counted.length - confirmed },
    shipped: Object.fromEntries(counted.map(({ path }) => [path, shipped[path] ?? ''])),
  }
}
