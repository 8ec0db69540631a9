import { anyInArea, type Area, type LocalDefinition } from './area.ts'

/** What kind of body a supplier is, as far as the metrics ask. */
export type SupplierKind = 'vcse' | 'business' | 'public-body' | 'individual'

/** One supplier of a list, with where it is and what it is. Empty means that the list does not say. */
export interface Supplier {
  readonly line: number
  readonly name: string
  readonly companyNumber: string
  readonly charityNumber: string
  readonly supplierId: string
  readonly place: string
  readonly postcode: string
  readonly branches: readonly string[]
  readonly invoicePlace: string
  readonly operationsPlaces: readonly string[]
  /** The list's own answer, which goes before what its places say. */
  readonly local: boolean | undefined
  readonly kind: SupplierKind | undefined
  readonly vcse: boolean | undefined
}

/** Whether a supplier is local by a definition; undefined when the list does not say what that definition asks. */
export function isLocal(one: Supplier, definition: LocalDefinition, area: Area): boolean | undefined {
  if (one.local !== undefined) return one.local
  if (definition === 'invoice-address') return anyInArea([one.invoicePlace], area)
  if (definition === 'substantive-operations') return anyInArea(one.operationsPlaces, area)
  const based = anyInArea([one.place, one.postcode], area)
  if (definition === 'based' || based === true) return based
  const branched = anyInArea(one.branches, area)
  return branched === false && based === undefined ? undefined : branched
}

/** What must be the same for two lines to be about one supplier. */
export const factsOf = ({ place, postcode, branches, invoicePlace, operationsPlaces, local, kind, vcse }: Supplier) =>
  JSON.stringify([place, postcode, branches, invoicePlace, operationsPlaces, local ?? '', kind ?? '', vcse ?? ''])
