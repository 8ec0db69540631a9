/** What a fact is about: from this, and never from the value, comes the question when the value may not be shown. */
export type FactKind =
  | 'regulator-role'
  | 'regulated'
  | 'protected-title'
  | 'isco08'
  | 'esco'
  | 'soc2020'
  | 'english-test'
  | 'english-rule'
  | 'english-other'
  | 'route-for'
  | 'duration'
  | 'route-note'
  | 'step'
  | 'evidence'
  | 'document'
  | 'fee'
  | 'recency'
  | 'refugee-help'
  | 'interim-role'
  | 'nation-difference'
  | 'note'
  | 'cross-cutting'
  | 'cross-cutting-fee'
  | 'scheme'
  | 'tool'
  | 'tool-matrix'
  | 'change'

/** `of` names the place in the guide (an exam, a step, a topic): structure, never part of a value. */
export interface About {
  readonly kind: FactKind
  readonly of?: string | undefined
  /** Who alone this is for: people with refugee status or protection, or people who sit an exam again. */
  readonly only?: 'refugee' | 'resit' | undefined
}
