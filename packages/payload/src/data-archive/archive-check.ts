/** What is in an archive that is whole. */
export interface ArchiveCheck {
  readonly ok: true
  /** The id of the city. */
  readonly city: string
  /** The moment that the records show, ISO 8601 in UTC. */
  readonly exportedAt: string
  /** The version of the form of the archive. */
  readonly version: number
  readonly parts: number
  /** All parts together, not locked. */
  readonly bytes: number
  /** By collection. */
  readonly rows: Readonly<Record<string, number>>
  readonly versions: Readonly<Record<string, number>>
  /** By folder. */
  readonly files: Readonly<Record<string, number>>
  /** Files that a record names and that were not on the disk. */
  readonly notFound: readonly string[]
  /** Stories on the list of withdrawals. */
  readonly withdrawals: number
  readonly audit: { readonly seals: number; readonly events: number; readonly waiting: number }
  readonly vouchers: { readonly entries: number }
}
