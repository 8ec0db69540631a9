import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { privateAnswer, says } from '../../private-answer.ts'
import { signedBody } from '../../vouchers/statement/signed-body.ts'

/**
 * A call that the site makes for a teller. What is not signed with the shared secret is not looked at. An answer that is a
 * `Response`, such as a PDF, goes out as it is.
 */
export const signedEndpoint = <Body, Answer>(
  path: string,
  schema: z.ZodType<Body>,
  answer: (req: PayloadRequest, body: Body) => Promise<Answer>,
): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const given = await signedBody(req)
    if (given === null)
      return says(401, 'Expected a call that the site has signed with CALL_SECRET in the last minute.')
    const body = schema.safeParse(given)
    if (!body.success)
      return says(400, `Expected a call of this site as its version of the contract has it, at ${path}.`)
    const answered = await answer(req, body.data)
    return answered instanceof Response ? answered : privateAnswer(answered)
  },
})
