import type { Language, LocalDate, Text } from '@use-it-cities/core'
import type { CityGuide, Guide, LocalHelp } from '@use-it-cities/qualification-equivalency'

/** A body that decides: `regulators` of `@use-it-cities/qualification-equivalency/data` fit. */
export interface SheetBody {
  readonly id: string
  readonly name: string
  readonly url: string
}

/** Somebody to call. Left out, the city's own contact stands there. */
export interface SheetContact {
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly note?: Text | undefined
}

/** What a route sheet is made of. Nothing of a person is printed but what the guide itself says. */
export interface RouteSheetRequest {
  /** What `guideFor` or `withCity` answered. */
  readonly guide: Guide | CityGuide
  readonly language: Language
  /** The day it is printed. */
  readonly on: LocalDate
  /** All bodies that may be named: who decides, and whom to ask. */
  readonly bodies: readonly SheetBody[]
  /** `anybody`: made without answers, and the sheet says so. */
  readonly checkedFor?: 'anybody' | 'answers' | undefined
  /**
   * Ids of the routes to print step by step. Left out: those that fit or, when none is known to fit, the first; the
   * others are named.
   */
  readonly routes?: readonly string[] | undefined
  readonly contact?: SheetContact | undefined
  /** Help near by; left out, that of a `CityGuide`. Drop-in sessions before `on` are not printed. */
  readonly helpers?: readonly LocalHelp[] | undefined
  /** The address of this guide on the site, without anything about a person in it. */
  readonly address?: string | undefined
  /** Sentences that owners of data ask for, in English. */
  readonly acknowledgements?: readonly string[] | undefined
}
