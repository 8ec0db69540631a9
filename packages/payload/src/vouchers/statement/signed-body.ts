import { isSignedCall } from '@use-it-cities/success-stories/signature'
import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../settings.ts'

/** The body of a call that the site signed, or `null` when it did not: no secret, a wrong signature, too old. */
export async function signedBody(req: PayloadRequest): Promise<unknown> {
  const { callSecret, now } = settingsOf(req.payload)
  const body = (await req.text?.()) ?? ''
  const call = {
    timestamp: req.headers.get('use-it-timestamp'),
    signature: req.headers.get('use-it-signature'),
    body,
  }
  if (callSecret === null || !isSignedCall(callSecret, call, Math.floor(now().getTime() / 1000))) return null
  try {
    return JSON.parse(body) ?? undefined
  } catch {
    return undefined
  }
}
