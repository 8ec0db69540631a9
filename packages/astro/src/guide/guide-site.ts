import type { LocalDate } from '@use-it-cities/core'
import { guideFactsOn, type CityGuideData, type GuideFacts } from './guide-facts.ts'
import type { GuideLibrary } from './guide-library.ts'

/** The package's facts with what the city's CMS last published, worked out once for each day and revision. */
export class GuideSite {
  readonly library: GuideLibrary
  readonly storyThemes: readonly string[]
  readonly #city: string
  readonly #published: () => CityGuideData
  #facts: GuideFacts | null = null

  constructor(library: GuideLibrary, city: string, storyThemes: readonly string[], published: () => CityGuideData) {
    this.library = library
    this.storyThemes = storyThemes
    this.#city = city
    this.#published = published
  }

  /** Rises when the CMS publishes anew: pages made before are wrong then. */
  get revision(): number {
    return this.#published().revision
  }

  /** What the CMS last said, before it is applied to the facts. */
  get published(): CityGuideData {
    return this.#published()
  }

  factsOn(on: LocalDate): GuideFacts {
    const { revision } = this
    if (this.#facts?.on !== on || this.#facts.revision !== revision)
      this.#facts = guideFactsOn(this.library, this.#published(), this.#city, on)
    return this.#facts
  }
}
