import { openNote, type NotOpened, type SealedNote } from '@use-it-cities/questionnaire-schema/sealed'
import { sealedSubmissionSchema } from '@use-it-cities/questionnaire-schema/schema'
import { outreachMessageSchema } from '@use-it-cities/success-stories/outreach'
import type { PayloadRequest } from 'payload'
import { intakeKeysIn } from '../../research/intake/intake-keys.ts'
import type { AsideReason } from '../collections/messages-aside.ts'
import { keepMessageAside } from './keep-message-aside.ts'
import { storeMessage } from './store-message.ts'

/** What the site is told: after any of these it deletes its copy. */
export interface MessageTakenIn {
  readonly id: string | null
  readonly outcome: 'stored' | 'already-stored' | 'kept-aside'
}

const whyClosed: Readonly<Record<NotOpened['code'], AsideReason>> = {
  'other-key': 'wrong-key',
  damaged: 'cannot-be-opened',
  'not-json': 'not-a-message',
  'other-id': 'not-a-message',
}

/** How an opening came out, with the reason where the message had to be kept aside. */
type Taken = MessageTakenIn & { readonly why?: AsideReason }

/** Opens one sealed message and stores it, or says why that cannot be. Throws when the database does not take it. */
export async function openAndStore(
  req: PayloadRequest,
  given: unknown,
  privateKey: string,
  came: { readonly receivedAt?: Date } = {},
): Promise<Taken> {
  const sealed = sealedSubmissionSchema.safeParse(given)
  if (!sealed.success) return { id: idIn(given), outcome: 'kept-aside', why: 'not-sealed' }
  const { id } = sealed.data
  const aside = (why: AsideReason): Taken => ({ id, outcome: 'kept-aside', why })
  const opened = await openedWith(privateKey, sealed.data)
  if (!opened.ok) return aside(whyClosed[opened.error.code])
  const message = outreachMessageSchema.safeParse(opened.value)
  if (!message.success || message.data.id !== id) return aside('not-a-message')
  const outcome = await storeMessage(req, { ...message.data, id: id.toLowerCase() }, came)
  return outcome === 'other-content' ? aside(outcome) : { id, outcome }
}

/** The same; what cannot be opened or read is kept aside as it came. */
export async function takeInMessage(req: PayloadRequest, given: unknown, privateKey: string): Promise<MessageTakenIn> {
  const { id, outcome, why } = await openAndStore(req, given, privateKey)
  if (why !== undefined) await keepMessageAside(req, given, { id, why })
  return { id, outcome }
}

/** With the key that fits, of those the CMS has. */
async function openedWith(privateKey: string, sealed: SealedNote) {
  const [current, ...earlier] = intakeKeysIn(privateKey)
  let opened = await openNote(current, sealed)
  for (const key of earlier) {
    if (opened.ok || opened.error.code !== 'other-key') return opened
    opened = await openNote(key, sealed)
  }
  return opened
}

const idIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id.slice(0, 100)
    : null
