import type { CollectionAfterChangeHook } from 'payload'
import { audit } from '../hooks/audit.ts'
import { storyFor } from '../hooks/story-for.ts'
import { slugs } from '../slugs.ts'

/** Who wrote down what a teller said: yes, no, pause, withdrawn; never what it covers. */
export const auditConsent: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { code } = await storyFor(req, doc.story)
  await audit(req, {
    action: 'consent-recorded',
    kind: slugs.consents,
    target: String(doc.id),
    code,
    detail: String(doc.type),
  })
  return doc
}
