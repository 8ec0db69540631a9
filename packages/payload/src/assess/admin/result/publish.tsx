'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { inWords } from '../../../admin/shared/in-words.ts'
import { useAnswer } from '../../../admin/shared/use-answer.ts'
import type { DoneView, PublicationPreview, ResultView } from '../../views.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useKeepFocus } from '../shared/use-keep-focus.ts'
import { useSend } from '../shared/use-send.ts'
import { SummaryPreview } from './summary-preview.tsx'

interface PublishProps {
  readonly view: ResultView
  readonly onDone: () => void
}

/** Putting the summary on the public site and taking it off again: always somebody's choice. */
export function Publish({ view, onDone }: PublishProps) {
  const { published, may, closedOn, id } = view.row
  const [isOpen, setOpen] = useState(false)
  const [isTaken, setTaken] = useState(false)
  const heading = useKeepFocus<HTMLHeadingElement>(isTaken, published)
  const withdraw = useSend<DoneView>('withdraw', () => {
    setTaken(true)
    onDone()
  })
  if (!may.publish && !may.withdraw && published === null) return null
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-publish">
      <h2 ref={heading} id="use-it-publish" tabIndex={-1}>
        On the public site
      </h2>
      {published === null && (
        <p>
          Not published. Nobody outside this office sees anything of it.
          {closedOn === null && ' It can be published once it is closed.'}
        </p>
      )}
      {published && (
        <p>
          Published on {inWords(published.on)} by <bdi>{published.by}</bdi>.{' '}
          <a href={published.href} target="_blank" rel="noreferrer">
            See it on the site
          </a>
        </p>
      )}
      {published?.differs && (
        <p className="use-it-waiting">
          Something has changed here since. The site goes on showing what was published, until you publish again.
        </p>
      )}
      <div className="use-it-buttons">
        {may.publish && (
          <Button type="button" size="medium" onClick={() => setOpen(true)}>
            {published ? 'Publish again…' : 'Publish a summary…'}
          </Button>
        )}
        {may.withdraw && published && (
          <Button
            type="button"
            size="medium"
            buttonStyle="secondary"
            disabled={withdraw.isRunning}
            onClick={() => void withdraw.run({ assessment: id })}
          >
            Take it off the site
          </Button>
        )}
      </div>
      {withdraw.problem && <p role="alert">{withdraw.problem}</p>}
      {isOpen && (
        <PublishDialog
          view={view}
          onLeave={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </section>
  )
}

function PublishDialog({ view, onDone, onLeave }: PublishProps & { readonly onLeave: () => void }) {
  const { routes } = useConfig().config
  const { id, published } = view.row
  const [withItems, setWithItems] = useState(published?.withItems ?? false)
  const { answer: preview, problem } = useAnswer<PublicationPreview>(
    `${routes.api}/assess/publication-preview?assessment=${id}&withItems=${withItems}`,
    null,
  )
  const publish = useSend<DoneView>('publish', onDone)
  return (
    <Dialog title="This will be public, and nothing else" onLeave={onLeave}>
      <p>
        No notes, no evidence and no names of assessors are published. It can be taken off the site again at any time.
      </p>
      <label className="use-it-tick">
        <input type="checkbox" checked={withItems} onChange={({ target }) => setWithItems(target.checked)} />
        Show the answer to each question as well
      </label>
      {problem && <p role="alert">{problem}</p>}
      {!preview && !problem && <p role="status">Looking…</p>}
      {preview && <SummaryPreview summary={preview.summary} catalogue={view.catalogue} />}
      {publish.problem && <p role="alert">{publish.problem}</p>}
      <div className="use-it-buttons use-it-assess-steps">
        <Button
          type="button"
          disabled={publish.isRunning || !preview || (preview.summary.items !== null) !== withItems}
          onClick={() => void publish.run({ assessment: id, withItems })}
        >
          Publish this
        </Button>
        <Button type="button" buttonStyle="secondary" onClick={onLeave}>
          Do not publish
        </Button>
      </div>
    </Dialog>
  )
}
