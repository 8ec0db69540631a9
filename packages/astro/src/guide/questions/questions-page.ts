import type { CityGuide } from '@use-it-cities/qualification-equivalency'
import type { GuideContext } from '../guide-facts.ts'
import type { Asking } from './asking.ts'
import { pressed, type Shown } from './flow/pressed.ts'

/** Why a form was not read, or a sheet not made. */
export type QuestionsNotice = 'limit' | 'tooLarge' | 'notAForm' | 'sheet.down'

/** What a page of questions shows. It lives for one answer to one form, and nothing keeps it. */
export interface QuestionsPage {
  readonly asking: Asking
  readonly shown: Shown
  /** This person's way, on the page of the answer. */
  readonly guide: CityGuide | null
  readonly notice?: QuestionsNotice | undefined
}

/** What is asked of anybody about a profession; `undefined` for one that nobody knows. */
export function askingAbout(profession: string, guide: GuideContext): Asking | undefined {
  const found = guide.profession(profession)
  const { readings, language, on } = guide
  return (
    found && { profession: found, readings, professions: guide.index.professions.map(({ id }) => id), language, on }
  )
}

/** The page somebody begins with: the same for all. */
export const firstPage = (asking: Asking): QuestionsPage => ({
  asking,
  shown: pressed(asking, new Map(), 'nation', 'change:nation'),
  guide: null,
})
