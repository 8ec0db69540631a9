import { isSignedCall } from '@use-it-cities/success-stories/signature'
import type { Endpoint, PayloadRequest } from 'payload'
import { failureCode } from '../../failure-code.ts'
import { privateAnswer, says } from '../../private-answer.ts'
import { settingsOf } from '../../settings.ts'

interface Intake {
  readonly path: string
  readonly what: 'interview' | 'message'
  /** Characters of a call. */
  readonly largest: number
  /** Stores it or keeps it aside. Throws when the database does not take it. */
  readonly takeIn: (req: PayloadRequest, given: unknown, privateKey: string) => Promise<object>
}

/**
 * `POST /api<path>`: one sealed thing from a site, `{ sealed }`, in a signed call. The same one again changes nothing. 503
 * when it cannot be taken in now: the site keeps it and tries again.
 */
export const sealedIntake = ({ path, what, largest, takeIn }: Intake): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const { callSecret, intakePrivateKey } = settingsOf(req.payload)
    const tooLarge = () => says(413, `Expected at most ${largest} characters.`)
    if (Number(req.headers.get('content-length') ?? 0) > largest) return tooLarge()
    const body = (await req.text?.()) ?? ''
    if (body.length > largest) return tooLarge()
    const call = {
      timestamp: req.headers.get('use-it-timestamp'),
      signature: req.headers.get('use-it-signature'),
      body,
    }
    if (callSecret === null || !isSignedCall(callSecret, call, Date.now() / 1000))
      return says(401, 'Expected a call that the site has signed with CALL_SECRET in the last minute.')
    if (intakePrivateKey === null) return says(503, `No ${what} can be opened: set INTAKE_PRIVATE_KEY.`)
    const given = sealedIn(body)
    if (given === undefined) return says(400, `Expected JSON with one sealed ${what}: { "sealed": { … } }.`)
    try {
      return privateAnswer(await takeIn(req, given, intakePrivateKey))
    } catch (error) {
      const failure = failureCode(error)
      req.payload.logger.error({ failure, msg: `One ${what} could not be stored. The site keeps it and tries again.` })
      return says(503, `The ${what} could not be stored now. Keep it and try again.`)
    }
  },
})

function sealedIn(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && 'sealed' in value ? (value.sealed ?? null) : undefined
  } catch {
    return undefined
  }
}
