'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { FactItem, PageItem } from '../board/views.ts'
import { withoutProtocol } from './without-protocol.ts'
import { FactCards } from './fact-cards.tsx'

interface PagesProps {
  readonly pages: readonly PageItem[]
  /** A profession's id, `all` for shared rules, or nothing for everything. */
  readonly profession: string
  readonly mayCorrect: boolean
}

const atFirst = 20

/** The pages behind facts that are not fresh. To read one page may settle facts of many professions. */
export function Pages({ pages, profession, mayCorrect }: PagesProps) {
  const [isAll, setAll] = useState(false)
  if (pages.length === 0) return null
  return (
    <section className="use-it-panel" aria-labelledby="use-it-pages">
      <h2 id="use-it-pages">Pages to read again</h2>
      <p className="use-it-quiet">
        What is behind facts that are old or were never confirmed. What settles most for most professions comes first.
      </p>
      <ul className="use-it-plain">
        {(isAll ? pages : pages.slice(0, atFirst)).map((item) => (
          <li key={item.page}>
            <Page item={item} profession={profession} mayCorrect={mayCorrect} />
          </li>
        ))}
      </ul>
      {!isAll && pages.length > atFirst && (
        <Button type="button" size="small" buttonStyle="secondary" onClick={() => setAll(true)}>
          {`Show the other ${pages.length - atFirst} pages`}
        </Button>
      )}
    </section>
  )
}

function Page({ item, profession, mayCorrect }: { item: PageItem } & Omit<PagesProps, 'pages'>) {
  const { routes } = useConfig().config
  const [isOpen, setOpen] = useState(false)
  const query = new URLSearchParams({ page: item.page, ...(profession !== '' && { profession }) })
  const { answer, problem } = useAnswer<{ facts: FactItem[] }>(
    isOpen ? `${routes.api}/guide/facts?${query.toString()}` : null,
    null,
  )
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="use-it-address">{withoutProtocol(item.page)}</span>{' '}
        <span className="use-it-quiet">{countsOf(item)}</span>
      </summary>
      <p>
        <a href={item.page} target="_blank" rel="noreferrer">
          Open the page
        </a>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {isOpen && !answer && !problem && <p role="status">Looking…</p>}
      {answer && (
        <FactCards
          facts={answer.facts.filter(({ show, shape }) => show !== 'fresh' && shape !== 'none')}
          mayCorrect={mayCorrect}
        />
      )}
    </details>
  )
}

function countsOf({ facts, old, professions }: PageItem): string {
  const never = facts - old
  const kinds = [old > 0 && `${old} old`, never > 0 && `${never} never confirmed`].filter(Boolean).join(', ')
  const whose = professions > 1 ? ` in ${professions} professions` : ''
  return `${facts} ${facts === 1 ? 'fact' : 'facts'}${whose}: ${kinds}`
}
