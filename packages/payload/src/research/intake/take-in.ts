import { openSubmission, type NotOpened } from '@use-it-cities/questionnaire-schema/sealed'
import { sealedSubmissionSchema } from '@use-it-cities/questionnaire-schema/schema'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { AsideReason } from '../collections/kept-aside.ts'
import { intakeKeysIn } from './intake-keys.ts'
import { keepAside } from './keep-aside.ts'
import { storeSubmission } from './store-submission.ts'

/** What the site is told: after any of these it deletes its copy. */
export interface TakenIn {
  readonly id: string | null
  readonly outcome: 'stored' | 'already-stored' | 'kept-aside'
  readonly code?: AsideReason
}

const whyClosed: Readonly<Record<NotOpened['code'], [AsideReason, string]>> = {
  'other-key': ['wrong-key', 'It was sealed to a key that is not the INTAKE_PRIVATE_KEY of this CMS.'],
  damaged: ['cannot-be-opened', 'It does not open with the key it names.'],
  'not-json': ['not-a-submission', 'What is inside is not JSON.'],
  'other-id': ['not-a-submission', 'Inside it says that it is another interview than outside.'],
}

/** Opens one sealed interview and stores it; what cannot be opened or stored is kept aside as it came. */
export async function takeIn(req: PayloadRequest, given: unknown, privateKey: string): Promise<TakenIn> {
  const aside = async (id: string | null, why: AsideReason, detail: string): Promise<TakenIn> => {
    await keepAside(req, given, { id, why, detail })
    return { id, outcome: 'kept-aside', code: why }
  }
  const sealed = sealedSubmissionSchema.safeParse(given)
  if (!sealed.success) return aside(idIn(given), 'not-sealed', z.prettifyError(sealed.error))
  const { id } = sealed.data
  const opened = await openedWith(privateKey, sealed.data)
  if (!opened.ok) return aside(id, ...whyClosed[opened.error.code])
  const stored = await storeSubmission(req.payload, opened.value, { via: 'site' })
  return stored.outcome === 'kept-aside' ? aside(id, stored.code, stored.detail) : { id, outcome: stored.outcome }
}

/** With the key that fits, of those the CMS has. */
async function openedWith(privateKey: string, sealed: z.output<typeof sealedSubmissionSchema>) {
  const [current, ...earlier] = intakeKeysIn(privateKey)
  let opened = await openSubmission(current, sealed)
  for (const key of earlier) {
    if (opened.ok || opened.error.code !== 'other-key') return opened
    opened = await openSubmission(key, sealed)
  }
  return opened
}

const idIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id.slice(0, 100)
    : null
