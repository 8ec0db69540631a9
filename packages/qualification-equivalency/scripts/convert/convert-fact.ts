import type { About, Fact, Provenance, Withheld } from '../../src/index.ts'
import type { DossierFact } from './dossier-schema.ts'
import type { Ledger } from './ledger.ts'
import askInstead from './ask-instead.json' with { type: 'json' }
import plainWords from './plain-words.json' with { type: 'json' }

/** Where a fact comes from and what it becomes. `home` is the body to ask when only others were heard. */
export interface Place {
  readonly path: string
  readonly id: string
  readonly about: About
  readonly home: string | null
}

type Found = Pick<DossierFact, 'source' | 'asOf' | 'confidence'> & Partial<DossierFact>

/** One fact. What an unconfirmed one says goes to the ledger and to no other place. */
export function convertFact<Value>(found: Found, value: Value, place: Place, ledger: Ledger): Fact<Value> {
  ledger.shipped[place.path] = place.id
  const provenance = provenanceOf(found, place)
  const note = found.note === undefined ? {} : { note: found.note }
  if (found.confidence === 'confirmed') {
    return { ...provenance, confidence: 'confirmed', value: seal(inPlainWords(place.id, value)), ...note }
  }
  ledger.withheld[place.id] = { value, ...note }
  return { ...provenance, confidence: 'unconfirmed' }
}

/** Data enters sealed; only `showing` opens it again. */
const seal = <Value>(value: Value) => value as unknown as Withheld<Value>

/** Words that only make sense inside the dossier, said so that a reader understands them. Throws when the dossier changed. */
function inPlainWords<Value>(id: string, value: Value): Value {
  const { dossier, ships } = (plainWords as Readonly<Record<string, { dossier: string; ships: string }>>)[id] ?? {}
  if (ships === undefined) return value
  if (value !== dossier)
    throw new Error(`Expected "${dossier}" at "${id}" in plain-words.json, but got "${String(value)}".`)
  return ships as Value
}

/** The body to ask where the only page there is belongs to somebody else: chosen by us, from the addresses of the dossier. */
export const bodyToAsk = (id: string): string | undefined => (askInstead as Readonly<Record<string, string>>)[id]

function provenanceOf(found: Found, { id, about, home }: Place): Provenance {
  const { source, asOf, asOfBasis, basis, publisher, sourceRead, hostedElsewhere, originalUrl } = found
  const original = originalUrl ?? null
  const checkAt = bodyToAsk(id) ?? original ?? (basis === 'secondary-page' ? (home ?? source) : source)
  return given(
    { id, about, source, checkAt, asOf: asOf as Provenance['asOf'] },
    {
      asOfBasis,
      basis,
      publisher,
      sourceRead,
      hostedElsewhere,
      originalUrl: original ?? undefined,
    },
  )
}

/** The fields that have a value, so that files hold no empty ones. */
export function given<Needed extends object, Optional extends object>(needed: Needed, optional: Optional) {
  const known = Object.entries(optional).filter(([, value]) => value !== undefined)
  return { ...needed, ...(Object.fromEntries(known) as Optional) }
}
