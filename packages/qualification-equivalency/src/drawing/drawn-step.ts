/** What of a step is drawn: a `GuideStep` fits. */
export interface DrawnStep {
  readonly id: string
  readonly title: string
  /** Ids of the steps that come first. */
  readonly after: readonly string[]
  readonly optional: boolean
  readonly done?: boolean | undefined
}
