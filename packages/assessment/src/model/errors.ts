/** One thing that is wrong in an assessment: `code`, and parameters for the sentence in the locales. */
export type AssessError =
  | { readonly code: 'other-catalogue'; readonly params: { readonly expected: string; readonly received: string } }
  | { readonly code: 'other-version'; readonly params: { readonly expected: string; readonly received: string } }
  | {
      readonly code: 'other-version-migratable'
      readonly params: { readonly expected: string; readonly received: string }
    }
  | { readonly code: 'unknown-profile'; readonly params: { readonly profile: string; readonly known: string } }
  | { readonly code: 'unknown-item-in-profile'; readonly params: { readonly profile: string; readonly item: string } }
  | { readonly code: 'not-a-day'; readonly params: { readonly at: string; readonly received: string } }
  | { readonly code: 'no-assessor'; readonly params: Readonly<Record<never, never>> }
  | { readonly code: 'assessor-twice'; readonly params: { readonly assessor: string } }
  | { readonly code: 'unknown-item'; readonly params: ItemParams & { readonly nearest: string } }
  | { readonly code: 'level-outside-ladder'; readonly params: ItemParams & { readonly level: number } }
  | { readonly code: 'level-without-ladder'; readonly params: ItemParams & { readonly level: number } }
  | {
      readonly code: 'level-contradicts-answer'
      readonly params: ItemParams & { readonly level: number; readonly answer: string }
    }
  | { readonly code: 'no-justification'; readonly params: ItemParams }
  | {
      readonly code: 'evidence-dates'
      readonly params: ItemParams & {
        readonly evidence: string
        readonly collectedOn: string
        readonly expiresOn: string
      }
    }
  | { readonly code: 'bad-weight'; readonly params: { readonly of: string; readonly received: number } }

type ItemParams = {
  readonly assessor: string
  readonly item: string
}

/** Everything that is wrong, so that it can be put right in one go. Nothing is assessed until it is. */
export interface AssessFailure {
  readonly code: 'cannot-assess'
  readonly errors: readonly AssessError[]
}
