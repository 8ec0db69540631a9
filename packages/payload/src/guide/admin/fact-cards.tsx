'use client'

import type { FactItem } from '../board/views.ts'
import { GuideSays } from './guide-says.tsx'

/** Facts as people see them today, each with a way to record a correction. */
export function FactCards({ facts, mayCorrect }: { facts: readonly FactItem[]; mayCorrect: boolean }) {
  return (
    <ul className="use-it-cards">
      {facts.map((fact) => (
        <li key={fact.id} className="use-it-card" data-show={fact.show}>
          <h3>{fact.question}</h3>
          <p className="use-it-quiet">
            {[fact.profession ?? 'For many professions', fact.place].filter(Boolean).join(' · ')}
          </p>
          <GuideSays fact={fact} />
          {mayCorrect && (
            <p>
              <a href={fact.href}>Record a correction</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
