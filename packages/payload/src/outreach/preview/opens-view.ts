import { languages, type Language, type LocalDate } from '@use-it-cities/core'
import {
  aimOn,
  isOpportunityShown,
  occasionsFrom,
  type Aim,
  type Referral,
} from '@use-it-cities/success-stories/outreach'
import { inWords } from '../../admin/shared/in-words.ts'
import { isReachable, withReachableAims, type Reachable } from '../publication/reachable-aims.ts'
import type { Offers } from '../publication/read-offers.ts'
import type { ShownStory } from '../publication/shown-stories.ts'
import type { CityMoment } from '../../settings.ts'
import { aimPageWords } from '../words.ts'
import { aimInWords } from './aim-in-words.ts'
import type { OpensView } from './view.ts'

/** What a code opens, as it is known to the CMS now. */
export interface Known {
  readonly siteUrl: string
  readonly stories: ReadonlyMap<string, ShownStory>
  readonly offers: Offers
}

/** What a code opens now, what comes next, and what of its plan leads nowhere. */
export function opensView(referral: Referral, now: CityMoment, known: Known): OpensView {
  const { on } = now
  const reachable: Reachable = {
    stories: new Set(known.stories.keys()),
    opportunities: new Set(known.offers.opportunities.map(({ id }) => id)),
    events: new Set(known.offers.events.map(({ id }) => id)),
  }
  const kept = withReachableAims(referral, reachable)
  const opened = aimOn(kept, on)
  const ahead = referral.until !== null && referral.until <= on ? [] : kept.aims
  const next = ahead
    .filter(({ from }) => from > on && (referral.until === null || from <= referral.until))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))[0]
  return {
    address: `${known.siteUrl}/go/${referral.code}`,
    today: opened ? nameOf(opened, known) : null,
    because: opened ? null : whyNothing(referral, on),
    next: next ? { on: inWords(next.from), opens: nameOf(next.aim, known) } : null,
    warnings: ends(referral, on)
      ? []
      : stillToCome(referral, on).flatMap(({ from, aim }) => {
          const when = from > on ? `From ${inWords(from)}` : 'Today'
          const misses = isReachable(aim, reachable) ? missesIn(referral.language, aim, now, known) : [gone(aim)]
          return misses.map((sentence) => `${when}: ${sentence}`)
        }),
  }
}

const ends = ({ until }: Referral, on: LocalDate) => until !== null && until < on

const whyNothing = (referral: Referral, on: LocalDate): string =>
  ends(referral, on)
    ? `Its last day was ${inWords(referral.until ?? on)}. People are led to the stories.`
    : 'Nothing yet. Until it begins, people are led to the stories.'

/** The line of the plan that holds today, and those after it. */
function stillToCome({ aims }: Referral, on: LocalDate) {
  const begun = aims.filter(({ from }) => from <= on).toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return [...begun.slice(-1), ...aims.filter(({ from }) => from > on)]
}

const codeOf = (aim: Exclude<Aim, { kind: 'page' }>) => ('code' in aim ? aim.code : aim.id)

function gone(aim: Aim): string {
  if (aim.kind === 'page') return ''
  return 'code' in aim
    ? `the story ${aim.code} is not on the website. The line before it in the plan goes on, or all stories.`
    : `${aimInWords[aim.kind]} with the code ${aim.id} is not there any more. The line before it in the plan goes on, or all stories.`
}

/** It is there, and yet people will not find what the banner promises. */
function missesIn(language: Language | null, aim: Aim, { on, time }: CityMoment, known: Known): string[] {
  const name = nameOf(aim, known)
  if (aim.kind === 'story' || aim.kind === 'champion') {
    const shown = known.stories.get(aim.code)?.languages ?? []
    if (language === null || shown.includes(language)) return []
    return [
      `${titleOf(aim, known)} is not on the website in ${languages[language].english}. People get it in another language.`,
    ]
  }
  const isOver =
    aim.kind === 'opportunity'
      ? known.offers.opportunities.some((each) => each.id === aim.id && !isOpportunityShown(each, on))
      : aim.kind === 'event' &&
        known.offers.events.some((each) => each.id === aim.id && occasionsFrom(each, on, time).length === 0)
  return isOver ? [`${name} is not on the site today. People are led to what is on.`] : []
}

function nameOf(aim: Aim, known: Known): string {
  if (aim.kind === 'page') return aimPageWords[aim.page]
  return aim.kind === 'champion' ? `The page for passing on ${titleOf(aim, known)}` : titleOf(aim, known)
}

function titleOf(aim: Exclude<Aim, { kind: 'page' }>, { stories, offers }: Known): string {
  const title =
    'code' in aim
      ? stories.get(aim.code)?.title
      : [...offers.opportunities, ...offers.events]
          .filter(({ id }) => id === aim.id)
          .map(({ texts, sourceLanguage }) => (texts[sourceLanguage] ?? Object.values(texts)[0])?.title)[0]
  return title === undefined ? `${aimInWords[aim.kind]} with the code ${codeOf(aim)}` : `“${title}”`
}
