import type { AssessmentPublication, AssessmentSummary } from '@use-it-cities/assessment/publication'
import type { CheckLibrary } from './check-library.ts'
import type { CheckMap } from './resolve-check.ts'

/** What the CMS last said, and what it ever said. */
export interface Published {
  readonly publication: Pick<AssessmentPublication, 'revision' | 'summaries'> | null
  hasShown(code: string): boolean
}

/** A list on a page about something else shows so many, and the list of all so many on a page: no page grows heavy. */
export const newestResults = 20
export const resultsOnPage = 50

/** The checklists of the city with the results that were published. */
export class CheckSite implements CheckMap {
  readonly library: CheckLibrary
  readonly #published: Published

  constructor(library: CheckLibrary, published: Published) {
    this.library = library
    this.#published = published
  }

  /** Rises when the CMS publishes anew: pages made before are wrong then. 0 when none was ever heard. */
  get revision(): number {
    return this.#published.publication?.revision ?? 0
  }

  /** The newest first. */
  get summaries(): readonly AssessmentSummary[] {
    return this.#published.publication?.summaries ?? []
  }

  get resultPages(): number {
    return Math.max(1, Math.ceil(this.summaries.length / resultsOnPage))
  }

  summary(code: string): AssessmentSummary | undefined {
    return this.summaries.find((each) => each.code === code)
  }

  summaryState(code: string): 'shown' | 'gone' | 'unknown' {
    if (this.summary(code)) return 'shown'
    return this.#published.hasShown(code) ? 'gone' : 'unknown'
  }

  hasCatalogue(id: string): boolean {
    return this.library.catalogue(id) !== undefined
  }

  hasForm(catalogue: string, profile: string): boolean {
    return this.library.form(catalogue, profile) !== undefined
  }
}
