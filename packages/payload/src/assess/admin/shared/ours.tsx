'use client'

import type { Basis } from '@use-it-cities/assessment'

const says: Partial<Readonly<Record<Basis, string>>> = {
  ours: 'ours',
  'source+ours': 'partly ours',
  memory: 'from memory: check it',
  'source+memory': 'partly from memory: check it',
}

/** Marks what is the judgement of whoever wrote the checklist, so that nobody takes it for the source's. */
export function Ours({ basis, what }: { basis: Basis | undefined; what: string }) {
  const mark = basis && says[basis]
  return mark ? (
    <span className="use-it-ours">
      {what}: {mark}
    </span>
  ) : null
}
