import type { LocalDate } from '@use-it-cities/core'
import type { LocalHelp } from '@use-it-cities/qualification-equivalency'

/** Help that runs on a day: checked, not yet due for review, without sessions that are over, the next one first. */
export const helpOn = (help: readonly LocalHelp[], on: LocalDate): readonly LocalHelp[] =>
  help
    .filter(({ checkedOn, reviewBy }) => checkedOn <= on && on <= reviewBy)
    .map((each) => (each.sessions ? { ...each, sessions: comingSessions(each.sessions, on) } : each))

const comingSessions = (sessions: NonNullable<LocalHelp['sessions']>, on: LocalDate) =>
  sessions.filter((session) => on <= session.on).sort((a, b) => (`${a.on} ${a.from}` < `${b.on} ${b.from}` ? -1 : 1))
