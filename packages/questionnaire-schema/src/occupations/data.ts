/** ISCO-08: all groups, from major groups (one digit) to unit groups (four). */
export interface IscoFile {
  readonly source: string
  readonly licence: string
  readonly groups: readonly { readonly code: string; readonly title: string }[]
}

/** ESCO: every occupation with its preferred English name; other names for health and care only. */
export interface EscoFile {
  readonly source: string
  readonly licence: string
  /** What an `id` is put after to make the concept's address. */
  readonly base: string
  readonly occupations: readonly EscoOccupation[]
}

export interface EscoOccupation {
  readonly id: string
  /** The ISCO-08 unit group. */
  readonly isco: string
  readonly title: string
  readonly alt?: readonly string[]
}

/** Words people here use for an occupation that ESCO calls something else. */
export interface EverydayFile {
  readonly source: string
  readonly names: readonly { readonly title: string; readonly words: readonly string[] }[]
}
