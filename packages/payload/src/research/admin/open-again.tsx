'use client'

import { OpenOnceMore } from '../../admin/panels/open-once-more.tsx'

/** The panel of an interview that was kept aside. */
export function OpenAgain() {
  const desk = { path: '/validation', text: 'Go to the validation desk' } as const
  return <OpenOnceMore stored="It opened and is stored. You find it at the validation desk." desk={desk} />
}
