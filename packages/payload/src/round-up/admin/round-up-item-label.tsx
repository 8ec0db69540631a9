'use client'

import { useRowLabel } from '@payloadcms/ui'

const under: Readonly<Record<string, string>> = {
  story: 'Story',
  event: 'Coming up',
  opportunity: 'To do',
  figure: 'Figure',
}

/** A folded piece of a round-up, by what it is and its title. */
export function RoundUpItemLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ kind?: string; title?: string; text?: string }>()
  const { kind = '', title, text } = data ?? {}
  const words = (title || text || `piece ${rowNumber + 1}`).split('\n', 1)[0] ?? ''
  return (
    <span>
      {under[kind] ?? 'From the partners'}: {words.length > 70 ? `${words.slice(0, 70)}…` : words}
    </span>
  )
}
