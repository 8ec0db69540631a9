'use client'

import type { Catalogue, Item } from '@use-it-cities/assessment'
import type { LocalDate } from '@use-it-cities/core'
import { LawAndSources } from '../shared/law-and-sources.tsx'

interface BackgroundProps {
  readonly item: Item
  readonly catalogue: Catalogue
  readonly on: LocalDate
}

/** Why it is asked, the law on that day, and where it comes from. Closed until somebody wants it. */
export function Background({ item, catalogue, on }: BackgroundProps) {
  if (!item.why && item.lawRefs.length + item.sources.length === 0) return null
  return (
    <details className="use-it-assess-more">
      <summary>Why we ask{item.lawRefs.length > 0 && ', and the law'}</summary>
      {item.why && <p>{item.why}</p>}
      <LawAndSources item={item} catalogue={catalogue} on={on} />
    </details>
  )
}
