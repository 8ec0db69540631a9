import type { CityHelp, LocalHelp } from './city-help.ts'
import type { Guide } from './guide-for.ts'

export interface CityGuide extends Guide {
  readonly city: string
  readonly localHelp: readonly LocalHelp[]
  /** Help nobody has checked since its review date: kept from people, shown to whoever checks. */
  readonly localHelpOverdue: readonly string[]
}

/** A guide with a city's own help for that profession: what has been checked in time, and the ids of what has not. */
export function withCity(guide: Guide, { city, help }: CityHelp): CityGuide {
  const own = help.filter(({ professions }) => professions.includes('all') || professions.includes(guide.profession))
  return {
    ...guide,
    city,
    localHelp: own.filter((each) => isRunning(each, guide)).map((each) => withoutPast(each, guide)),
    localHelpOverdue: own.filter((each) => !isRunning(each, guide)).map(({ id }) => id),
  }
}

const isRunning = ({ checkedOn, reviewBy }: LocalHelp, { on }: Guide): boolean => checkedOn <= on && on <= reviewBy

const withoutPast = (help: LocalHelp, { on }: Guide): LocalHelp => ({
  ...help,
  sessions: help.sessions?.filter((each) => on <= each.on),
})
