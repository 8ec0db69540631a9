import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { accountOf, type Account } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { privateAnswer } from '../../private-answer.ts'

/** Characters of a call: a long story as the editor keeps it. */
const longest = 600_000

type Handle<Asked> = (req: PayloadRequest, asked: Asked, account: Account) => Promise<unknown>

/** `GET /api/review…`: for people with an account; what each may see is asked of the rows. */
export const get = (path: string, handle: (req: PayloadRequest, account: Account) => Promise<unknown>): Endpoint => ({
  path: `/review${path}`,
  method: 'get',
  handler: async (req) => privateAnswer(await handle(req, signedIn(req))),
})

/** `POST /api/review…`: what is sent has one shape, and a sentence says what is not. */
export const post = <Body>(path: string, schema: z.ZodType<Body>, handle: Handle<Body>): Endpoint => ({
  path: `/review${path}`,
  method: 'post',
  handler: async (req) => {
    const account = signedIn(req)
    const read = schema.safeParse(await bodyOf(req))
    if (!read.success) throw refuse(sentenceOf(read.error))
    return privateAnswer((await handle(req, read.data, account)) ?? { ok: true })
  },
})

function signedIn(req: PayloadRequest): Account {
  const account = accountOf(req)
  if (account === null) throw refuse('Sign in first.', 401)
  return account
}

/** A parameter of an address; a list or an object there is none. */
export function asked(req: PayloadRequest, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value : ''
}

async function bodyOf(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.().catch(() => '')) ?? ''
  if (text.length > longest) throw refuse(`Expected at most ${longest} characters. Send less at once.`, 413)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse('Expected JSON. Reload the page and try again.')
  }
}

/** The first thing that is wrong, and where. What is not a request at all is not the doing of a person at a screen. */
function sentenceOf({ issues: [issue] }: z.ZodError): string {
  const field = (issue?.path.map(String) ?? []).join('.').slice(0, 120)
  if (issue?.code === 'unrecognized_keys') return `Expected no ${issue.keys.join(', ').slice(0, 120)}. Leave it out.`
  if (!issue || field === '') return 'Expected a request of the desk of reviews. Reload the page and try again.'
  return /[.!?]$/.test(issue.message) ? issue.message : `${field}: ${issue.message}. Reload the page and try again.`
}
