import type { PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'

interface Row {
  readonly id: string
  readonly submission: string
  readonly serial?: string | null
  readonly status: string
  readonly duplicateOf?: string | null
}

/**
 * The second form with a serial number points at the first. Run after the write and for what was stored before too, so
 * that of two that came at once the later one sees both.
 */
export async function lookForDuplicates(req: PayloadRequest, submission: string): Promise<void> {
  const row = await req.payload.db.findOne<Row>({
    collection: slugs.submissions,
    where: { submission: { equals: submission } },
    req,
  })
  if (!row?.serial) return
  const { docs } = await req.payload.db.find<Row>({
    collection: slugs.submissions,
    where: { and: [{ serial: { equals: row.serial } }, { status: { in: ['submitted', 'validated'] } }] },
    sort: ['receivedAt', 'createdAt', 'id'],
    limit: 0,
    pagination: false,
    req,
  })
  const [first, ...others] = docs
  for (const { id } of others.filter(({ duplicateOf, status }) => !duplicateOf && status === 'submitted'))
    await req.payload.db.updateOne({
      collection: slugs.submissions,
      id,
      data: { duplicateOf: first?.submission },
      returning: false,
      req,
    })
}
