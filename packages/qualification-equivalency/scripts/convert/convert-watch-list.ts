import type { AnyFact, ChangeValue, Fact, Regulator } from '../../src/index.ts'
import { bodyToAsk, convertFact } from './convert-fact.ts'
import type { Dossier } from './dossier-schema.ts'
import type { Ledger } from './ledger.ts'

/**
 * What changes when. The watch list says only where something was heard; when a fact elsewhere was heard there too, the
 * body to ask about that fact is the body to ask here.
 */
export const convertWatchList = (
  { watchList }: Dossier,
  facts: readonly AnyFact[],
  regulators: readonly Regulator[],
  ledger: Ledger,
): Fact<ChangeValue>[] =>
  watchList.map((entry, index) => {
    const { when, what, source } = entry
    const same = facts.find((fact) => fact.source === source && fact.checkAt !== source)
    const id = `watch/${index + 1}`
    const home = bodyToAsk(id) ?? same?.checkAt ?? source
    const regulator = regulators.find(({ url }) => url === home)
    const of = regulator?.name ?? (same?.about.kind === 'cross-cutting' ? same.about.of : undefined)
    const about = { kind: 'change', ...(of === undefined ? {} : { of }) } as const
    const place = { path: `watchList[${index}]`, id, about, home }
    return { ...convertFact(entry, { when, what }, place, ledger), checkAt: home }
  })
