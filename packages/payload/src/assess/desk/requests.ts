import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import { atDesk } from '../record/read-assessment.ts'
import { privately } from '../../private-answer.ts'

export const answered = (body: unknown, status = 200): Response => Response.json(body, { status, headers: privately })

export const get = (path: string, handle: (req: PayloadRequest) => Promise<Response>): Endpoint => ({
  path: `/assess${path}`,
  method: 'get',
  handler: async (req) => {
    atDesk(req)
    return handle(req)
  },
})

/** Characters of an ordinary call. */
const usual = 200_000

/** What is sent has one shape, and a sentence says what is not; who may send it is looked at first. */
export const post = <Body>(
  path: string,
  schema: z.ZodType<Body>,
  handle: (req: PayloadRequest, body: Body) => Promise<unknown>,
  longest = usual,
): Endpoint => ({
  path: `/assess${path}`,
  method: 'post',
  handler: async (req) => {
    atDesk(req)
    const read = schema.safeParse(await bodyOf(req, longest))
    if (!read.success) throw refuse(sentenceOf(read.error))
    const value = await handle(req, read.data)
    return value instanceof Response ? value : answered(value)
  },
})

/** A parameter of an address; a list or an object there is none. */
export function asked(req: PayloadRequest, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value : ''
}

async function bodyOf(req: PayloadRequest, longest: number): Promise<unknown> {
  const tooLong = () => refuse(`Expected at most ${longest} characters. Send less at once.`, 413)
  if (Number(req.headers.get('content-length') ?? 0) > longest * 4) throw tooLong()
  const text = (await req.text?.().catch(() => '')) ?? ''
  if (text.length > longest) throw tooLong()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse('Expected JSON. Reload the page and try again.')
  }
}

/** The first thing that is wrong, and where. */
export function sentenceOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.map(String).join('.').slice(0, 120) ?? ''
  const says = issue?.message ?? 'Expected a request of the desk of assessments.'
  return field === '' ? says : `${field}: ${says}`
}
