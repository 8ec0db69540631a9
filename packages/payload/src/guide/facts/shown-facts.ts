import type { LocalDate } from '@use-it-cities/core'
import {
  factsOf,
  sharedFacts,
  shownFact,
  type AnyFact,
  type GuideIndex,
  type ShownFact,
} from '@use-it-cities/qualification-equivalency'
import {
  correctedIndex,
  correctedProfession,
  type Correction,
} from '@use-it-cities/qualification-equivalency/corrections'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { questionIn } from '@use-it-cities/qualification-equivalency/locales'
import type { Payload } from 'payload'
import type { FactItem } from '../board/views.ts'
import { shapeOf } from '../corrections/shape-of.ts'
import { slugs } from '../../slugs.ts'
import { wholeGuide, type PlacedFact } from './guide-facts.ts'

/** A fact as people see it on a day, with what was corrected since. */
export interface FactNow extends Omit<PlacedFact, 'fact'> {
  readonly fact: AnyFact
  readonly shown: ShownFact
}

interface GuideNow {
  readonly index: GuideIndex
  readonly facts: readonly FactNow[]
}

/** Every fact of the guide, those that hold for many professions first, as people see them on a day. */
export async function guideNow(corrections: readonly Correction[], on: LocalDate): Promise<GuideNow> {
  const guide = await wholeGuide()
  const index = correctedIndex(guide.index, corrections, on)
  const touched = new Set(corrections.map(({ fact }) => guide.facts.get(fact)?.profession))
  const professions = guide.professions.map((each) =>
    touched.has(each.id) ? correctedProfession(each, corrections, on) : each,
  )
  const facts = [...sharedFacts(index), ...professions.flatMap(factsOf)].map((fact) => {
    const { profession = null, place = '' } = guide.facts.get(fact.id) ?? {}
    return { fact, profession, place, shown: shownFact(fact, on) }
  })
  return { index, facts }
}

/** Where a coach records a correction of a fact. */
export const correctionHref = ({ config }: Payload, fact: string): string =>
  `${config.routes.admin}/collections/${slugs.guideCorrections}/create?fact=${encodeURIComponent(fact)}`

/** A fact as a screen of the CMS shows it. */
export function factItem(payload: Payload, { fact, profession, place, shown }: FactNow): FactItem {
  const { corrected } = shown
  return {
    id: fact.id,
    profession: labelOf(profession),
    place,
    question: questionOf(fact),
    show: shown.show,
    text: shown.show === 'check-with' ? null : shown.text,
    asOf: shown.asOf,
    source: shown.source,
    checkAt: shown.checkAt,
    shape: shapeOf(fact),
    corrected: corrected ? { by: corrected.by, on: corrected.on } : null,
    href: correctionHref(payload, fact.id),
  }
}

/** The question a fact answers: also what people are asked in its place. */
export function questionOf({ about }: AnyFact): string {
  const { kind, of } = about
  return questionIn({ key: `question.${kind}`, params: of === undefined ? {} : { of } })
}

const labels = new Map(guideIndex.professions.map(({ id, label }) => [id, label]))

/** The name of a profession; `null` for what holds for many. */
export const labelOf = (profession: string | null): string | null =>
  profession === null ? null : (labels.get(profession) ?? profession)
