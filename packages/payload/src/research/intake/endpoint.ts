import { isSignedCall } from '@use-it-cities/success-stories/signature'
import type { Endpoint } from 'payload'
import { failureCode } from '../../failure-code.ts'
import { settingsOf } from '../../settings.ts'
import { takeIn } from './take-in.ts'

/** Characters of a call: an interview of 500 long answers fits many times. */
const largest = 2_000_000

const privately = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const says = (status: number, error: string) => Response.json({ error }, { status, headers: privately })

/** `POST /api/research/intake`: one sealed interview from a site, `{ sealed }`. The same one again changes nothing. */
export const intakeEndpoint: Endpoint = {
  path: '/research/intake',
  method: 'post',
  handler: async (req) => {
    const { callSecret, intakePrivateKey } = settingsOf(req.payload)
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
    if (intakePrivateKey === null) return says(503, 'Interviews cannot be opened: set INTAKE_PRIVATE_KEY.')
    const given = parsed(body)
    if (given === undefined) return says(400, 'Expected JSON with one sealed interview: { "sealed": { … } }.')
    try {
      return Response.json(await takeIn(req, given, intakePrivateKey), { headers: privately })
    } catch (error) {
      req.payload.logger.error({
        failure: failureCode(error),
        msg: 'An interview could not be stored. The site keeps it and tries again.',
      })
      return says(503, 'The interview could not be stored now. Keep it and try again.')
    }
  },
}

const tooLarge = () => says(413, `Expected at most ${largest} characters.`)

function parsed(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && 'sealed' in value ? (value.sealed ?? null) : undefined
  } catch {
    return undefined
  }
}
