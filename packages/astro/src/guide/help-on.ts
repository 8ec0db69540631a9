import type { LocalDate } from '@use-it-cities/core'
import type { LocalHelp } from '@use-it-cities/qualification-equivalency'

/** Help that runs on a day: checked, not yet due for review, and without sessions that are over. */
export const helpOn = (help: readonly LocalHelp[], on: LocalDate): readonly LocalHelp[] =>
  help.filter(({ checkedOn, reviewBy }) => checkedOn <= on && on <= reviewBy)
