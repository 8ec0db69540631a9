import type { LocalDate, Outcome } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import type { GuideIndex } from '../model/guide-index.ts'
import type { Nation, Profession } from '../model/profession.ts'
import { costOf, type Cost } from './cost-of.ts'
import { englishRulesOf } from './english/english-rules.ts'
import { englishOutcome, type EnglishOutcome } from './english-outcome.ts'
import type { EnglishEvidence } from './evidence.ts'
import type { Fit } from './fit-of.ts'
import { interimWork, workWarnings } from './interim-work.ts'
import type { Missing } from './missing.ts'
import type { Person } from './person.ts'
import { noReadings, type Readings } from './readings.ts'
import { because, type Reason } from './reasons.ts'
import { recencyOf, type Recency } from './recency-of.ts'
import { regulatorFor } from './regulator-for.ts'
import { routesFor, type RouteAnswer } from './routes-for.ts'
import { shownFact, type ShownFact } from './shown-fact.ts'
import { stepsOf, type StepShown } from './steps-of.ts'

export interface GuideStep extends StepShown {
  /** Set on the step about English once the evidence given is enough. */
  readonly done?: true
}

export interface GuideRoute {
  readonly id: string
  readonly title: string
  readonly outcome: Outcome
  readonly fit: Fit
  readonly because: readonly Reason[]
  readonly missing: readonly Missing[]
  /** Who it is for, how long it takes and what to mind. */
  readonly facts: readonly ShownFact[]
  readonly steps: readonly GuideStep[]
  readonly cost: Cost
}

/** A route that, by what is known, is not for this person: named, so that nobody wonders, and without steps. */
export type OtherRoute = Pick<GuideRoute, 'id' | 'title' | 'outcome' | 'because' | 'missing' | 'facts'>

/** One person's way through one profession, as plain data. It repeats nothing about the person but the nation. */
export interface Guide {
  readonly profession: string
  readonly title: string
  /** Who decides in this nation; `null` where nobody does, or nobody is known to. */
  readonly regulator: string | null
  readonly nation: Nation
  readonly on: LocalDate
  readonly because: readonly Reason[]
  readonly routes: readonly GuideRoute[]
  readonly otherRoutes: readonly OtherRoute[]
  readonly english: EnglishOutcome & { readonly facts: readonly ShownFact[] }
  readonly recency: Recency & { readonly facts: readonly ShownFact[] }
  /** Of the first route. */
  readonly cost: Cost
  readonly documents: readonly ShownFact[]
  readonly refugeeHelp: readonly ShownFact[]
  readonly interimWork: readonly ShownFact[]
  readonly nationDifferences: readonly ShownFact[]
  readonly warnings: readonly Reason[]
  /** Every question to ask before relying on this, each once for each place to ask it. */
  readonly toCheck: readonly ShownFact[]
}

export interface GuideSources {
  readonly profession: Profession
  readonly index: Pick<GuideIndex, 'regulators'>
  readonly readings?: Readings
}

/** The whole guide for one person on a day. */
export function guideFor(
  { profession, index, readings = noReadings }: GuideSources,
  person: Person,
  evidence: readonly EnglishEvidence[],
  on: LocalDate,
): Guide {
  const show = (facts: readonly AnyFact[]) => facts.map((fact) => shownFact(fact, on))
  const { tests, rules, other } = profession.english
  const regulator = regulatorFor(profession, person.nation, index, readings)
  // Where another body decides, its marks and its rules may be others: none of these settles anything there.
  const judged =
    regulator === profession.regulator
      ? profession
      : { ...profession, regulator: null, english: { tests: [], rules, other } }
  const english = {
    ...englishOutcome(englishRulesOf(judged, readings), evidence, on),
    facts: show([...tests, ...rules, ...other]),
  }
  const answers = routesFor(profession, person, on, readings)
  const routes = answers.filter(isListed).map((answer) => listed(answer, person, english.outcome, on))
  const guide = {
    profession: profession.id,
    title: profession.label,
    regulator,
    nation: person.nation,
    on,
    because: profession.nations.includes(person.nation) ? [] : [because('profession.not-in-nation')],
    routes,
    otherRoutes: answers.filter((answer) => !isListed(answer)).map((answer) => headOf(answer, on)),
    english,
    recency: { ...recencyOf(judged, person, on, readings), facts: show(profession.recency) },
    cost: routes[0]?.cost ?? { atLeastMinor: 0, withoutHelpMinor: 0, currency: 'GBP', toCheck: [] },
    documents: show(profession.documents),
    refugeeHelp: show(profession.refugeeHelp),
    interimWork: interimWork(profession, on),
    nationDifferences: show(profession.nationDifferences),
    warnings: workWarnings(person),
  }
  return { ...guide, toCheck: questionsIn(guide) }
}

const isListed = ({ outcome, fit }: RouteAnswer): boolean => outcome !== 'not-met' && fit !== 'does-not-fit'

function headOf({ route, outcome, because: reasons, missing }: RouteAnswer, on: LocalDate): OtherRoute {
  const facts = [route.whoFor, ...(route.duration ? [route.duration] : []), ...route.notes]
  return {
    id: route.id,
    title: route.name,
    outcome,
    because: reasons,
    missing,
    facts: facts.map((fact) => shownFact(fact, on)),
  }
}

const listed = (answer: RouteAnswer, person: Person, english: Outcome, on: LocalDate): GuideRoute => ({
  ...headOf(answer, on),
  fit: answer.fit,
  steps: stepsOf(answer.route, person, on).map((step) =>
    step.id === 'english' && english === 'met' ? { ...step, done: true } : step,
  ),
  cost: costOf(answer.route, person, on),
})

function questionsIn(guide: Omit<Guide, 'toCheck'>): readonly ShownFact[] {
  const shown = [
    ...guide.routes.flatMap(({ facts, steps }) => [...facts, ...steps.flatMap((step) => step.facts)]),
    ...guide.english.facts,
    ...guide.recency.facts,
    ...guide.documents,
    ...guide.refugeeHelp,
    ...guide.interimWork,
    ...guide.nationDifferences,
  ].filter(({ show }) => show === 'check-with')
  // Several papers of one step are one question to whoever is asked.
  return [...new Map(shown.map((fact) => [`${fact.kind}${fact.of}${fact.checkAt}`, fact])).values()]
}
