import type { Aim, EventKind, OpportunityKind } from '@use-it-cities/success-stories/outreach'

/** Every sort of opportunity, with the words an editor reads. */
export const opportunityKindWords: Readonly<Record<OpportunityKind, string>> = {
  job: 'A job',
  'vacancy-list': 'A list of jobs',
  training: 'Training',
  'community-research': 'Becoming a community researcher',
  'enterprise-session': 'A session about social enterprise',
  'start-up-help': 'Help to start a business or a group',
  mentoring: 'A mentor',
}

/** Every sort of event. */
export const eventKindWords: Readonly<Record<EventKind, string>> = {
  'drop-in': 'Drop-in: come without an appointment',
  meeting: 'Meeting',
  session: 'Session or workshop',
  training: 'Training',
  'open-day': 'Open day',
}

/** How a text came about. */
export const reviewWords = {
  original: 'Written in this language',
  reviewed: 'A translation that a speaker has checked',
  unreviewed: 'A translation that nobody has checked yet',
} as const

type AimPage = Extract<Aim, { kind: 'page' }>['page']

/** The pages of the site that a code may open. */
export const aimPageWords: Readonly<Record<AimPage, string>> = {
  home: 'The first page of the site',
  stories: 'All stories',
  opportunities: 'What there is to do',
  events: 'Events',
  guide: 'The guide to qualifications from abroad',
  contact: 'The contact page',
}

/** The rows that a code may open: they have an address of their own. */
export const aimRowWords = {
  story: 'A story',
  champion: 'The page for passing a story on',
  opportunity: 'An opportunity',
  event: 'An event',
} as const
export type AimRow = keyof typeof aimRowWords

export const isAimRow = (value: unknown): value is AimRow => typeof value === 'string' && value in aimRowWords
export const isAimPage = (value: unknown): value is AimPage => typeof value === 'string' && value in aimPageWords

/** As Payload's choices take them. */
export const asOptions = (words: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
