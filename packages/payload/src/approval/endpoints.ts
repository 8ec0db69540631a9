import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordApproval, recordTellerApproval } from './record-approval.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const approve = z.strictObject({ hash, translationChecked: z.boolean().optional() })
const tellerApprove = z.strictObject({ hash })

/** `POST /api/story-texts/:id/approve` with the `hash` of the words that were read. */
export const approveEndpoint: Endpoint = {
  path: '/:id/approve',
  method: 'post',
  handler: (req) =>
    answered(req, approve, (id, { hash: read, translationChecked }) =>
      recordApproval(req, { text: id, hash: read, translationChecked: translationChecked === true }),
    ),
}

/** `POST /api/story-texts/:id/teller-approval` with the `hash` of the words that were read to the teller. */
export const tellerApprovalEndpoint: Endpoint = {
  path: '/:id/teller-approval',
  method: 'post',
  handler: (req) =>
    answered(req, tellerApprove, (id, { hash: read }) => recordTellerApproval(req, { text: id, hash: read })),
}

async function answered<Body>(
  req: PayloadRequest,
  schema: z.ZodType<Body>,
  act: (id: string, body: Body) => Promise<void>,
): Promise<Response> {
  const body = schema.safeParse(await req.json?.().catch(() => null))
  if (!body.success)
    throw new APIError(
      'Expected the hash of the words that were read, for example {"hash":"9f2c…"}. Load the text again.',
      400,
      null,
      true,
    )
  await act(String(req.routeParams?.id), body.data)
  return Response.json({ ok: true })
}
