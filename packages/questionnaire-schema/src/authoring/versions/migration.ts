/** How answers to one version become answers to the next. JSON, so that it can be kept with the versions. */
export interface Migration {
  readonly contract: 1
  readonly questionnaire: string
  readonly from: number
  readonly to: number
  /** Done one after the other. */
  readonly steps: readonly MigrationStep[]
}

/** Questions inside a repeat are named as everywhere: by their name alone. */
export type MigrationStep =
  | { readonly do: 'rename-question'; readonly from: string; readonly to: string }
  | { readonly do: 'rename-choice'; readonly questions: readonly string[]; readonly from: string; readonly to: string }
  | {
      readonly do: 'merge-choices'
      readonly questions: readonly string[]
      readonly from: readonly string[]
      readonly to: string
    }
  | { readonly do: 'drop'; readonly question: string }
