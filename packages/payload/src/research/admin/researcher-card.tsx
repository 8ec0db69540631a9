'use client'

import { Button, toast, useConfig, useDocumentInfo, useModal, ConfirmationModal } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { ResearcherView } from '../views.ts'

const modal = 'use-it-new-pin'

async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address)
    toast.success('Copied. Send it to this researcher only.')
  } catch {
    toast.error('This browser does not copy. Mark the link and copy it by hand.')
  }
}

/** The panel of a researcher: their links, their route, their PIN, and how many interviews stand where. */
export function ResearcherCard() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const path = `${routes.api}/researchers/${id}`
  const { answer: view, problem } = useAnswer<ResearcherView>(id ? `${path}/view` : null, lastUpdateTime)
  const { openModal } = useModal()
  const [pin, setPin] = useState<string | null>(null)

  const issue = async () => {
    try {
      setPin((await ask<{ pin: string }>(`${path}/pin`, {})).pin)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
  if (!id) return null

  return (
    <section className="use-it-panel" aria-labelledby="use-it-researcher">
      <h2 id="use-it-researcher">Working as a researcher</h2>
      {problem && <p role="alert">{problem}</p>}
      {view && (
        <>
          <dl className="use-it-facts">
            <dt>Code</dt>
            <dd>
              <code>{view.code}</code>
            </dd>
            <dt>Interviews</dt>
            <dd>
              {view.counts.submitted} waiting, {view.counts.validated} validated, {view.counts.rejected} rejected
            </dd>
            {view.route !== undefined && (
              <>
                <dt>Route</dt>
                <dd>
                  {view.route ?? (
                    <span className="use-it-waiting">Nobody has written one down, so vouchers are held.</span>
                  )}
                </dd>
              </>
            )}
            <dt>PIN</dt>
            <dd>{view.pinOn ? `Told on ${view.pinOn}` : 'They have none yet'}</dd>
          </dl>
          {view.links.map((link) => (
            <p key={link.address}>
              Link for “{link.title}”: <code className="use-it-address">{link.address}</code>{' '}
              <button type="button" className="use-it-add" onClick={() => void copy(link.address)}>
                Copy it
              </button>
            </p>
          ))}
          {pin && (
            <p className="use-it-pin" role="status">
              New PIN: <strong>{pin}</strong> Tell them now, in person. It is not shown again.
            </p>
          )}
          {view.mayManage && (
            <div className="use-it-buttons">
              <Button size="small" onClick={() => (view.pinOn ? openModal(modal) : void issue())}>
                Make a PIN
              </Button>
              <Button
                el="link"
                size="small"
                buttonStyle="secondary"
                to={`${routes.admin}/collections/route-decisions/create?researcher=${id}`}
              >
                Write down their route
              </Button>
            </div>
          )}
          <ConfirmationModal
            modalSlug={modal}
            heading="Make a new PIN?"
            body="The one they have stops working at once."
            confirmingLabel="…"
            confirmLabel="Make a new PIN"
            onConfirm={issue}
          />
        </>
      )}
    </section>
  )
}
