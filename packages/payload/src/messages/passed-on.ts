import type { CollectionAfterChangeHook } from 'payload'
import { audit } from '../hooks/audit.ts'
import { idOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import { tellThatOneWaits } from './waiting-notice.ts'

/** A message that was passed on waits for somebody new, who is told so. */
export const afterPassing: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const organisation = idOf(doc.organisation)
  if (operation === 'create' || organisation === idOf(previousDoc?.organisation)) return doc
  await audit(req, {
    action: 'message-passed',
    kind: slugs.contactMessages,
    target: doc.id,
    code: doc.message,
    detail: organisation ?? 'comms-lead',
  })
  await tellThatOneWaits(req, { id: doc.id, organisation })
  return doc
}
