import type { CollectionAfterChangeHook } from 'payload'
import { afterCommit } from '../after-commit.ts'
import { failureCode } from '../failure-code.ts'
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
  const tell = () => tellThatOneWaits(req, { id: doc.id, organisation })
  // Whoever is told looks at once: before the end of the transaction nothing waits for them yet, and no e-mail would leave.
  if (await req.transactionID)
    void afterCommit(req)
      .then(tell)
      .catch((error: unknown) =>
        req.payload.logger.error({
          failure: failureCode(error),
          msg: 'A message was passed on, and whoever it is for now could not be told.',
        }),
      )
  else await tell()
  return doc
}
