import type { Status } from '@use-it-cities/qualification-equivalency'

/** Whether help for refugees may be for them: it stays in sight of whoever did not say. */
export const isHelpPossible = (status: Status | undefined): boolean =>
  status === undefined || status === 'refugee' || status === 'humanitarian-protection'
