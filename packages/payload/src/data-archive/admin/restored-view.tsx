import type { AdminViewServerProps } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { restoredView, type RestoredView as Restored } from '../confirm-restored.ts'
import { restoreConfirmers } from '../restore-confirmers.ts'
import { ConfirmRestored } from './confirm-restored-button.tsx'

/** `/admin/restored`: what was restored, and the one button that lets stories be shown again. */
export async function RestoredView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const restored = hasOneOf(accountOf(req), restoreConfirmers) ? await restoredView(req) : null
  return (
    <DeskPage {...props} roles={restoreConfirmers}>
      <div className="use-it-board">
        <h1>Restored from an archive</h1>
        {restored ? (
          <Told restored={restored} admin={req.payload.config.routes.admin} />
        ) : (
          <p>This CMS was not restored.</p>
        )}
      </div>
    </DeskPage>
  )
}

function Told({ restored, admin }: { restored: Restored; admin: string }) {
  const { exportedAt, importedAt, confirmedAt, state, stories } = restored
  const when = `The records are from ${inWordsOf(exportedAt)}. They were taken in on ${inWordsOf(importedAt)}.`
  if (state === 'witnessed')
    return <p>{when} The site was there before, and has said what was taken down since. Nothing is held back.</p>
  if (state === 'confirmed')
    return <p>{`${when} Somebody confirmed them on ${inWordsOf(confirmedAt ?? importedAt)}.`}</p>
  if (state === 'filling')
    return (
      <p role="alert">
        {when} They were not taken in to their end, so no story is shown. Import the archive again into a new, empty
        CMS.
      </p>
    )
  return (
    <>
      <p role="alert">
        <strong>No story is shown.</strong> {when} No site could say what was taken down after that day.
      </p>
      <p>
        Before you confirm: who withdrew after {inWordsOf(exportedAt)}? Look at your letters, messages and notes, and
        ask the partners. Take down what was withdrawn, below, one by one. Then let the rest be shown.
      </p>
      <h2>
        {stories.length} {stories.length === 1 ? 'story would be shown' : 'stories would be shown'}
      </h2>
      <ul className="use-it-because">
        {stories.map((code) => (
          <li key={code}>
            <a href={`${admin}/collections/stories?search=${code}`}>{code}</a>
          </li>
        ))}
      </ul>
      <ConfirmRestored exportedAt={exportedAt} />
    </>
  )
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
const inWordsOf = (moment: string) => `${format.format(new Date(moment))} (UTC)`
