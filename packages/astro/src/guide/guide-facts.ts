import type { Language, LocalDate } from '@use-it-cities/core'
import {
  guideFor,
  withCity,
  type CityGuide,
  type GuideIndex,
  type LocalHelp,
  type Nation,
  type Profession,
  type Readings,
} from '@use-it-cities/qualification-equivalency'
import { correctedIndex, correctedProfession } from '@use-it-cities/qualification-equivalency/corrections'
import type { GuidePublication } from '@use-it-cities/qualification-equivalency/publication'
import { helpOn } from './help-on.ts'
import type { GuideLibrary } from './guide-library.ts'

/** What the CMS adds to the package's facts. */
export type CityGuideData = Pick<GuidePublication, 'revision' | 'help' | 'corrections'>

/** All that may be shown of the guide on one day, corrected. Values are opened by the rules of the package alone. */
export interface GuideFacts {
  readonly city: string
  readonly on: LocalDate
  /** Of the CMS's last good publication; 0 when none was ever heard. */
  readonly revision: number
  readonly index: GuideIndex
  readonly readings: Readings
  /** Help in the city that somebody has checked in time, without sessions that are over. */
  readonly help: readonly LocalHelp[]
  profession(id: string): Profession | undefined
  /** The page that is the same for all: nothing is known about the reader but the nation. */
  general(profession: Profession, nation: Nation): CityGuide
}

export function guideFactsOn(
  { index: packed, readings, professions }: GuideLibrary,
  { revision, help: all, corrections }: CityGuideData,
  city: string,
  on: LocalDate,
): GuideFacts {
  const help = helpOn(all, on)
  const index = correctedIndex(packed, corrections, on)
  const corrected = new Map<string, Profession>()
  return {
    city,
    on,
    revision,
    index,
    readings,
    help,
    profession: (id) => {
      const known = corrected.get(id)
      const found = professions.get(id)
      if (known || !found) return known
      const made = correctedProfession(found, corrections, on)
      corrected.set(id, made)
      return made
    },
    general: (profession, nation) =>
      withCity(guideFor({ profession, index, readings }, { nation }, [], on), { city, help }),
  }
}

/** What pages of the guide get beside the facts. */
export interface GuideContext extends GuideFacts {
  /** Themes of the stories shown under "someone who did this". */
  readonly storyThemes: readonly string[]
  readonly language: Language
}
