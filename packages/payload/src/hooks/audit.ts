import type { PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { sealSoon } from '../audit/seal-soon.ts'
import { slugs } from '../slugs.ts'

export type AuditAction =
  | 'publish'
  | 'unpublish'
  | 'take-down'
  | 'take-down-verified'
  | 'take-down-alarm'
  | 'story-erased'
  | 'approve'
  | 'review-submitted'
  | 'review-changes'
  | 'check-override'
  | 'story-archived'
  | 'story-unarchived'
  | 'translation-up-to-date'
  | 'teller-approve'
  | 'link-issued'
  | 'link-ended'
  | 'teller-said'
  | 'ask-answered'
  | 'withdrawal-unknown'
  | 'consent-recorded'
  | 'consent-ended'
  | 'wording-added'
  | 'wording-reviewed'
  | 'restricted-read'
  | 'file-opened'
  | 'role-change'
  | 'questionnaire-published'
  | 'pin-issued'
  | 'route-decided'
  | 'submission-validated'
  | 'submission-rejected'
  | 'submission-retracted'
  | 'submission-duplicate'
  | 'researcher-named'
  | 'flags-answered'
  | 'contacts-read'
  | 'contacts-deleted'
  | 'opened-again'
  | 'voucher-budget'
  | 'voucher-award'
  | 'voucher-approve'
  | 'voucher-issue'
  | 'voucher-confirm'
  | 'voucher-release'
  | 'voucher-redeem'
  | 'voucher-void'
  | 'voucher-return'
  | 'voucher-correct'
  | 'print-paper'
  | 'help-checked'
  | 'help-deleted'
  | 'correction-recorded'
  | 'correction-withdrawn'
  | 'pathway-registered'
  | 'pathway-event'
  | 'pathway-name-read'
  | 'pathway-name-changed'
  | 'pathway-forgotten'
  | 'pathway-exported'
  | 'assessment-opened'
  | 'assessment-imported'
  | 'assessment-assessors'
  | 'assessment-migrated'
  | 'assessment-closed'
  | 'assessment-reopened'
  | 'assessment-reply'
  | 'assessment-published'
  | 'assessment-withdrawn'
  | 'outreach-saved'
  | 'outreach-deleted'
  | 'message-read'
  | 'message-passed'
  | 'message-typed-in'
  | 'message-deleted'
  | 'round-up-sent'
  | 'round-up-erased'
  | 'round-up-dropped'
  | 'audit-exported'
  | 'archive-exported'
  | 'archive-imported'
  | 'restore-confirmed'
  | 'audit-end-not-noted'

export interface AuditEntry {
  readonly action: AuditAction
  /** The kind of thing it was done to: a collection. */
  readonly kind: string
  readonly target: string
  /** A story's public code, when there is one. */
  readonly code?: string | undefined
  /** What changed, in codes: never a person's words. */
  readonly detail?: string | undefined
}

/** Writes down who did what to which row, and when. */
export async function audit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  await req.payload.create({
    collection: slugs.auditEvents,
    data: { ...entry, actor: accountOf(req)?.id ?? 'system', on: new Date().toISOString() },
    overrideAccess: true,
    depth: 0,
    req,
  })
  sealSoon(req.payload)
}
