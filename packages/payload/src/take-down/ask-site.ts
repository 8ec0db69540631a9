import { signCall } from '@use-it-cities/success-stories/signature'
import { z } from 'zod'

const path = z.string().regex(/^\/[\w\-./]*$/, { error: 'Expected a path of the site.' })
const answerSchema = z.strictObject({ addresses: z.array(path).max(5_000), lists: z.array(path).max(5_000) })

export type SiteAnswer = z.output<typeof answerSchema>

/** Asks one site process where it shows, or showed, a story. Throws when it does not answer as it should. */
export async function askSite(base: string, code: string, secret: string): Promise<SiteAnswer> {
  const body = JSON.stringify({ code })
  const timestamp = Math.floor(Date.now() / 1000)
  const response = await fetch(`${base}/_use-it/addresses`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'use-it-timestamp': String(timestamp),
      'use-it-signature': signCall(secret, timestamp, body),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(5_000),
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`The site at ${base} answered ${response.status} when it was asked for addresses.`)
  }
  return answerSchema.parse(await response.json())
}
