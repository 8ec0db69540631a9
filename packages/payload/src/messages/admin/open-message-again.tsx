'use client'

import { OpenOnceMore } from '../../admin/panels/open-once-more.tsx'

/** The panel of a message that was kept aside. */
export function OpenMessageAgain() {
  const desk = { path: '/comms-desk', text: 'Go to the desk' } as const
  return <OpenOnceMore stored="It opened and is where it belongs." desk={desk} />
}
