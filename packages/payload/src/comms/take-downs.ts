import type { PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { inWords } from '../admin/shared/in-words.ts'
import { dayOf } from '../fields/day.ts'
import { slugs } from '../slugs.ts'
import type { SortedRow } from './sort-stories.ts'

type Row = Readonly<Record<string, unknown>>
const slug = slugs.takeDowns

/**
 * Take-downs that nobody has verified at every address yet, as far as whoever asks may read them; `null` for those who
 * may not, and where the city does not keep them. An alarm comes first.
 */
export async function takeDownRows(req: PayloadRequest): Promise<SortedRow[] | null> {
  if (!req.payload.collections[slug as never]) return null
  // Asked beforehand: Next has a copy of Payload's errors of its own for the screens, which none of ours is an instance of.
  if (decide(slugs.takeDowns, 'read', accountOf(req)) === false) return null
  const { docs } = await req.payload.find({
    collection: slug as never,
    where: { verifiedAt: { exists: false } },
    sort: 'startedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return (docs as unknown as Row[]).map((row) => toRow(row, req.payload.config.routes.admin))
}

function toRow(row: Row, admin: string): SortedRow {
  const startedAt = row.startedAt instanceof Date ? row.startedAt.toISOString() : String(row.startedAt)
  const [id, code, on] = [String(row.id), String(row.code), dayOf(row.on ?? row.startedAt)]
  const isLate = row.alarmedAt !== undefined && row.alarmedAt !== null
  const since =
    typeof on === 'string'
      ? `${row.because === 'ended' ? 'Its consent ended: not shown from' : 'Taken down on'} ${inWords(on as never)}. `
      : ''
  const note = `${since}${isLate ? 'Alarm: after ten minutes some addresses still answer.' : 'Its addresses are being checked.'}`
  const href = `${admin}/collections/${slug}/${id}`
  return {
    list: 'take-downs',
    by: `${isLate ? 0 : 1} ${startedAt}`,
    waitsOn: null,
    since: startedAt,
    organisation: null,
    act: null,
    row: {
      id,
      code,
      title: code,
      language: null,
      note,
      said: null,
      on: (on as never) ?? null,
      href,
      does: 'See what still answers',
    },
  }
}
