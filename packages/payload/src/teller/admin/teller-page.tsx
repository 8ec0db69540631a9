'use client'

import { Button, ConfirmationModal, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import type { Language } from '@use-it-cities/core'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { IssuedLink } from '../link/issue-link.ts'
import type { TellerView } from '../views.ts'
import { GivenLink } from './given-link.tsx'
import { TellerWords } from './teller-words.tsx'

const modals = { renew: 'use-it-new-teller-link', end: 'use-it-end-teller-link' }

/** The panel of a told story: the link that its teller has, and what the teller has said on their page. */
export function TellerPage() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const path = `${routes.api}/tellers`
  const { answer, problem, again } = useAnswer<{ view: TellerView | null }>(
    id ? `${path}/story/${id}` : null,
    lastUpdateTime,
  )
  const { openModal, closeModal } = useModal()
  const [chosen, setChosen] = useState<Language | null>(null)
  const [given, setGiven] = useState<{ readonly link: IssuedLink; readonly language: Language } | null>(null)
  const view = answer?.view
  if (!id || (!view && !problem)) return null

  const run = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
    Object.values(modals).forEach((modal) => closeModal(modal))
    again()
  }
  const issue = () =>
    run(async () => {
      const language = chosen ?? view?.begins ?? 'en'
      setGiven({ link: await ask<IssuedLink>(`${path}/issue`, { story: id, language }), language })
    })
  const end = () =>
    run(async () => {
      await ask(`${path}/end`, { story: id })
      setGiven(null)
    })

  const answered = (asked: string) =>
    void run(async () => {
      await ask(`${path}/answered`, { ask: asked })
    })

  return (
    <section className="use-it-panel" aria-labelledby="use-it-teller">
      <h2 id="use-it-teller">The teller&rsquo;s own page</h2>
      {problem && <p role="alert">{problem}</p>}
      {view && (
        <>
          {view.link ? (
            <p>
              They have a link since {view.link.issuedOn}, in <bdi>{view.link.language}</bdi>. It works until{' '}
              {view.link.expiresOn}.
              {view.link.isClosed && ' Wrong PINs were typed. It opens again within a quarter of an hour.'}
            </p>
          ) : (
            <p>
              They have no link that works. With one they see what is shown, and can take it down without asking us.
            </p>
          )}
          {given && <GivenLink given={given.link} story={String(id)} language={given.language} path={path} />}
          <p>
            <label htmlFor="use-it-teller-language">Language of the page</label>{' '}
            <select
              id="use-it-teller-language"
              value={chosen ?? view.begins}
              onChange={(event) => setChosen(event.target.value as Language)}
            >
              {view.languages.map(({ code, name }) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <div className="use-it-buttons">
            <Button size="small" onClick={() => (view.link ? openModal(modals.renew) : void issue())}>
              {view.link ? 'Give them a new link' : 'Give them a link'}
            </Button>
            {view.link && (
              <Button size="small" buttonStyle="secondary" onClick={() => openModal(modals.end)}>
                End the link
              </Button>
            )}
          </div>
          <TellerWords said={view.said} onAnswered={answered} />
          <ConfirmationModal
            modalSlug={modals.renew}
            heading="Give them a new link?"
            body="The link and the PIN they have stop working at once."
            confirmingLabel="…"
            confirmLabel="Make a new link"
            onConfirm={issue}
          />
          <ConfirmationModal
            modalSlug={modals.end}
            heading="End the link?"
            body="Nobody can use it any more, the teller included. Do this when the paper is lost."
            confirmingLabel="…"
            confirmLabel="End it"
            onConfirm={end}
          />
        </>
      )}
    </section>
  )
}
