'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'

/** What an answer means, said before it is saved. A no, a part of it and a pause are answers like any other. */
const meanings: Readonly<Record<string, string>> = {
  given:
    'Tick only what they said yes to. Yes to some of it is an ordinary answer: nothing goes where you have not ticked.',
  refused:
    'That is a full answer. Nothing more is asked, the story stays private, and the help they get stays the same. Thank them, and save.',
  paused: 'It is not shown until they say so. Nothing is lost, and no reason is needed.',
  resumed: 'It is shown again as they allowed before the pause.',
  withdrawn: 'It comes down at once, everywhere and for good. No reason is needed.',
}

export function WhatTheySaid() {
  const { id } = useDocumentInfo()
  const type = useFormFields(([fields]) => fields.type?.value)
  const meaning = typeof type === 'string' ? meanings[type] : undefined
  if (id || meaning === undefined) return null
  return (
    <p className="use-it-meaning" role="status">
      {meaning}
    </p>
  )
}
