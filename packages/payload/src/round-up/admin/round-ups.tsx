'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { useCityDay } from '../../admin/shared/use-city-day.ts'

interface Found {
  readonly docs: readonly {
    readonly id: string
    readonly subject: string
    readonly status: 'draft' | 'sent'
    readonly sentAt?: string | null
    readonly recipients?: number | null
  }[]
}

const newest = 'limit=4&sort=-week&select[subject]=true&select[status]=true&select[sentAt]=true&select[recipients]=true'

/** The newest round-ups, and the button that drafts the one of last week. */
export function RoundUps({ mayDraft }: { readonly mayDraft: boolean }) {
  const { api, admin } = useConfig().config.routes
  const { answer, problem } = useAnswer<Found>(`${api}/round-ups?${newest}`, null)
  const dayOf = useCityDay()
  const [said, setSaid] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const draft = async () => {
    setBusy(true)
    try {
      const { id } = await ask<{ id: string }>(`${api}/round-ups/draft`, {})
      window.location.assign(`${admin}/collections/round-ups/${id}`)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <section className="use-it-panel" aria-labelledby="use-it-round-ups">
      <h2 id="use-it-round-ups">Weekly round-up</h2>
      <p>
        It is drafted by itself on Monday morning, once anybody gets it. Read it, change it, send it.{' '}
        <a href={`${admin}/collections/round-up-subscribers`}>Who gets it</a>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {answer && answer.docs.length === 0 && <p>There is none yet.</p>}
      {answer && answer.docs.length > 0 && (
        <ul className="use-it-because">
          {answer.docs.map(({ id, subject, status, sentAt, recipients }) => (
            <li key={id}>
              <a href={`${admin}/collections/round-ups/${id}`}>{subject}</a>
              {status === 'sent' && sentAt ? `, sent on ${dayOf(sentAt)} to ${recipients ?? 0}` : ' (draft)'}
            </li>
          ))}
        </ul>
      )}
      {mayDraft && (
        <Button buttonStyle="secondary" size="small" disabled={isBusy} onClick={() => void draft()}>
          Draft that of last week
        </Button>
      )}
      {said && <p role="alert">{said}</p>}
    </section>
  )
}
