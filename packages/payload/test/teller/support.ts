import { randomUUID } from 'node:crypto'
import { signCall } from '@use-it-cities/success-stories/signature'
import { tellerOpenedSchema, tellerSaidSchema } from '@use-it-cities/success-stories/schema'
import { linkHash, tellerSecretFrom, type TellerOpened, type TellerSaid } from '@use-it-cities/success-stories/teller'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { callSecret, startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { send } from '../support/rest.ts'

/** A CMS whose clock the test moves on. */
export async function startTellerCms(options: CmsOptions = {}) {
  let ahead = 0
  const cms = await startCms({ ...options, now: () => new Date(Date.now() + ahead) })
  return {
    cms,
    /** Time passes, in minutes. */
    pass: (minutes: number) => {
      ahead += minutes * 60_000
    },
    now: () => new Date(Date.now() + ahead),
    partner: await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' }),
  }
}
export type TellerCms = Awaited<ReturnType<typeof startTellerCms>>

export interface Link {
  readonly address: string
  readonly secret: string
  readonly pin: string
  readonly expiresOn: string
  readonly hash: string
}

export async function aLink({ partner }: { readonly partner: Person }, story: Row, language = 'ur'): Promise<Link> {
  const { status, body } = await partner.rest('POST', '/tellers/issue', { story: story.id, language })
  if (status !== 200) throw new Error(`Expected a link, but got ${status}: ${JSON.stringify(body)}`)
  const issued = body as unknown as Omit<Link, 'hash'>
  return { ...issued, hash: linkHash(String(tellerSecretFrom(issued.secret))) }
}

/** A call of the site, signed as it signs. */
export function callAs(
  { cms, now }: Pick<TellerCms, 'now'> & { cms: Cms },
  path: string,
  body: unknown,
  { secret = callSecret, at = now() } = {},
): Promise<Response> {
  const text = JSON.stringify(body)
  const timestamp = Math.floor(at.getTime() / 1000)
  return send(cms, 'POST', `/tellers/${path}`, {
    body: text,
    headers: {
      'content-type': 'application/json',
      'use-it-timestamp': String(timestamp),
      'use-it-signature': signCall(secret, timestamp, text),
    },
  })
}

export const open = async (here: TellerCms, hash: string, pin: string): Promise<TellerOpened> =>
  tellerOpenedSchema.parse(await (await callAs(here, 'open', { linkHash: hash, pin })).json())

/** The page of a teller who has typed the right PIN. */
export async function opened(here: TellerCms, link: Link): Promise<Extract<TellerOpened, { ok: true }>> {
  const answer = await open(here, link.hash, link.pin)
  if (!answer.ok) throw new Error(`Expected the story, but got ${answer.code}.`)
  return answer
}

export const say = async (
  here: TellerCms,
  link: Pick<Link, 'hash'>,
  act: Record<string, unknown>,
): Promise<TellerSaid> =>
  tellerSaidSchema.parse(
    await (
      await callAs(here, 'say', { id: randomUUID(), linkHash: link.hash, at: here.now().toISOString(), ...act })
    ).json(),
  )

/** Six digits that are not this PIN. */
export const anotherPin = (pin: string): string => String((Number(pin) + 1) % 1_000_000).padStart(6, '0')
