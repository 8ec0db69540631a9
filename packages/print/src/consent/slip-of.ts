import type { Say } from '../words/say.ts'

/** A slip to hand in: it stops the story and says nothing about whose it is. */
export const slipOf = (say: Say, code: string | undefined) => ({
  options: (['slipPause', 'slipTakeDown'] as const).map((key) => ({ label: say(key), goTo: null })),
  note: say('slipNote'),
  code: { label: say('consentCode'), value: code ?? null },
  date: dateBoxes(say),
})

/** A date in boxes: how many figures, and what they mean. */
export const dateBoxes = (say: Say) => [
  { count: 2, label: say('day') },
  { count: 2, label: say('month') },
  { count: 4, label: say('year') },
]
