import type { PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'
import { sheetFrom, type SheetData, type StoredRow } from './rows.ts'

/** What every assessor of these assessments said, those who came first before. */
export async function sheetsIn(
  req: Pick<PayloadRequest, 'payload'>,
  assessments: readonly string[],
): Promise<readonly SheetData[]> {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: slugs.assessmentAnswers,
    where: { assessment: { in: [...assessments] } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  })
  return docs.map(sheetFrom)
}
