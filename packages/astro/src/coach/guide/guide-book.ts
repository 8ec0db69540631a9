import { localDateIn, type LocalDate } from '@use-it-cities/core'
import {
  guideFor,
  withCity,
  type CityGuide,
  type Correction,
  type EnglishEvidence,
  type GuideIndex,
  type LocalHelp,
  type Person,
  type Profession,
  type Readings,
} from '@use-it-cities/qualification-equivalency'
import { correctedIndex, correctedProfession } from '@use-it-cities/qualification-equivalency/corrections'

/**
 * All professions at once, as the site serves them at `/coach/data.json`. A coach who asked for one would tell the site
 * what a client does.
 */
export interface CoachData {
  readonly contract: 1
  /** Of the city's help and corrections. */
  readonly revision: number
  /** The site's clock when this was made, in milliseconds: a device's clock can be compared with it. */
  readonly madeAt: number
  readonly timeZone: string
  readonly city: string
  readonly index: GuideIndex
  readonly readings: Readings
  readonly professions: readonly Profession[]
  readonly corrections: readonly Correction[]
  readonly help: readonly LocalHelp[]
}

/** The guide in the browser: the same functions, facts and corrections as the site's own pages, on a day. */
export class GuideBook {
  readonly data: CoachData
  readonly on: LocalDate
  readonly index: GuideIndex
  readonly #corrected = new Map<string, Profession>()

  constructor(data: CoachData, on: LocalDate) {
    this.data = data
    this.on = on
    this.index = correctedIndex(data.index, data.corrections, on)
  }

  profession(id: string): Profession | null {
    const known = this.#corrected.get(id)
    if (known) return known
    const found = this.data.professions.find((each) => each.id === id)
    if (!found) return null
    const made = correctedProfession(found, this.data.corrections, this.on)
    this.#corrected.set(id, made)
    return made
  }

  guide(profession: Profession, person: Person, evidence: readonly EnglishEvidence[]): CityGuide {
    const { readings, city, help } = this.data
    const guide = guideFor({ profession, index: this.index, readings }, person, evidence, this.on)
    return withCity(guide, { city, help })
  }
}

const day = 86_400_000

/** The day in the city by this device's clock, and whether that clock is before the guide itself was made. */
export function dayOn({ timeZone, madeAt }: CoachData, now: number): { on: LocalDate; isClockWrong: boolean } {
  return { on: localDateIn(timeZone, new Date(now)), isClockWrong: now < madeAt - day }
}
