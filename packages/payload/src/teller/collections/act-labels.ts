import type { TellerAct } from '@use-it-cities/success-stories/teller'

/** What a teller did, as people in the CMS read it. */
export const actLabels: Readonly<Record<TellerAct, string>> = {
  withdraw: 'Withdrew the story',
  pause: 'Paused it',
  resume: 'Let it go on after the pause',
  approve: 'Approved a text',
  'ask-for-change': 'Asked for a change',
}
