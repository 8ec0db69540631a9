import type { Endpoint } from 'payload'
import { archiveEndpoint, unarchiveEndpoint } from './desk/archive.ts'
import { checkEndpoint, letStandEndpoint } from './desk/check.ts'
import { commentEndpoint, resolveEndpoint } from './desk/comments.ts'
import { dueEndpoint } from './desk/due.ts'
import { approveTextEndpoint, requestChangesEndpoint, submitEndpoint } from './desk/steps.ts'
import { textViewEndpoint } from './desk/text-view.ts'

/** The addresses of the desk of reviews. */
export const reviewEndpoints: readonly Endpoint[] = [
  textViewEndpoint,
  dueEndpoint,
  checkEndpoint,
  letStandEndpoint,
  submitEndpoint,
  requestChangesEndpoint,
  approveTextEndpoint,
  commentEndpoint,
  resolveEndpoint,
  archiveEndpoint,
  unarchiveEndpoint,
]
