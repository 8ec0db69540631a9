import type { PayloadRequest } from 'payload'
import { audit } from '../hooks/audit.ts'
import { idOf } from '../ids.ts'
import { dropMailFilesOf } from '../mail/mail-files.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'

/**
 * Takes the words of a story out of every round-up that is kept here, sent or not: the pieces about it, and every piece and
 * every paragraph of the beginning that carries its address or its code. That it was in one stays known.
 */
export async function eraseFromRoundUps(
  req: PayloadRequest,
  { id, code }: { id: string | null; code: string },
): Promise<void> {
  const { db } = req.payload
  // All of them, for words and lists of codes cannot be asked for in the same way on both databases. There is one a week.
  const { docs } = await db.find<{ id: string } & Readonly<Record<string, unknown>>>({
    collection: slugs.roundUps,
    where: {},
    limit: 0,
    pagination: false,
    req,
  })
  const carries = (...words: unknown[]) => words.some((each) => typeof each === 'string' && each.includes(code))
  for (const row of docs) {
    const all = Array.isArray(row.items) ? (row.items as { story?: unknown; title?: unknown; text?: unknown }[]) : []
    const items = all.filter(({ story, title, text }) => (id === null || idOf(story) !== id) && !carries(title, text))
    const paragraphs = typeof row.intro === 'string' ? row.intro.split(/\n\s*\n/) : []
    const left = paragraphs.filter((each) => !carries(each))
    const isNamed = Array.isArray(row.codes) && row.codes.includes(code)
    const isCarried = carries(row.subject)
    if (items.length === all.length && left.length === paragraphs.length && !isNamed && !isCarried) continue
    // All of it: where a list changes, SQLite takes whole rows only.
    const data = {
      ...row,
      items,
      ...(left.length < paragraphs.length && { intro: left.join('\n\n') }),
      ...(isCarried && { subject: String(row.week) }),
    }
    await db.updateOne({ collection: slugs.roundUps, id: row.id, data, returning: false, req })
    await dropMailFilesOf(settingsOf(req.payload), `round-up-${row.id}-`)
    await audit(req, { action: 'round-up-erased', kind: slugs.roundUps, target: row.id })
  }
}
