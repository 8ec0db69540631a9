'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import type { HelpItem } from '../board/views.ts'

/** Local help: what people cannot see first. One press says that it runs. */
export function HelpDue({ items, onDone }: { items: readonly HelpItem[]; onDone: () => void }) {
  const { routes } = useConfig().config
  const fine = items.filter(({ state }) => state === 'fine')
  const due = items.filter(({ state }) => state !== 'fine')
  return (
    <section className="use-it-panel" aria-labelledby="use-it-help">
      <h2 id="use-it-help">Local help</h2>
      {items.length === 0 && <p>There is none yet for this. People see that on the site.</p>}
      {items.length > 0 && due.length === 0 && <p>All of it was checked lately.</p>}
      <ul className="use-it-cards">
        {due.map((item) => (
          <HelpCard key={item.id} item={item} onDone={onDone} />
        ))}
      </ul>
      {fine.length > 0 && (
        <details>
          <summary>Checked lately: {fine.length}</summary>
          <ul className="use-it-cards">
            {fine.map((item) => (
              <HelpCard key={item.id} item={item} onDone={onDone} />
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={`${routes.admin}/collections/local-help/create`}>Add local help</a>
      </p>
    </section>
  )
}

function HelpCard({ item, onDone }: { item: HelpItem; onDone: () => void }) {
  const { routes } = useConfig().config
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const checked = async () => {
    setRunning(true)
    setProblem(null)
    try {
      toast.success((await ask<{ says: string }>(`${routes.api}/guide/help-checked`, { id: item.id })).says)
      onDone()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setRunning(false)
  }
  return (
    <li className="use-it-card" data-due={item.state}>
      <h3>
        <a href={item.href}>{item.name}</a>
      </h3>
      <p className="use-it-quiet">{[item.kind, item.organisation, item.for].filter(Boolean).join(' · ')}</p>
      <p>{item.says}</p>
      {item.note && <p className="use-it-quiet">{item.note}</p>}
      <div className="use-it-row">
        <a href={item.source} target="_blank" rel="noreferrer">
          Read where it is from
        </a>
        <Button
          type="button"
          size="small"
          buttonStyle="secondary"
          disabled={isRunning}
          onClick={() => void checked()}
          aria-label={`Checked today: ${item.name}`}
        >
          Checked today: it runs
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </li>
  )
}
