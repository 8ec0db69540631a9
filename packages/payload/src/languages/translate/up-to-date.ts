import type { PayloadRequest } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { asOwnWrite } from '../../internal.ts'
import { slugs } from '../../slugs.ts'
import { wordsHash } from '../../text/words-hash.ts'
import { factsOf, type Row } from '../state/facts-of.ts'
import type { SideBySide } from './read-texts.ts'

/**
 * Writes down that a translation says what the original says, as it was `read`. Whoever calls this has just saved the
 * text in the name of the same person, so they may. Gives back what to tell them.
 */
export async function upToDate(
  req: PayloadRequest,
  { source, target }: SideBySide,
  read: string | null,
): Promise<string> {
  if (!source || !target) return 'Saved as a draft. There is no original to compare it with yet.'
  if (read !== wordsHash(source))
    return 'Saved as a draft. The original was changed again while you worked, so the translation still counts as out of date. Read what changed below.'
  if (factsOf(target, null).translatedFrom === read) return 'Saved as a draft. It says what the original says.'
  const { review } = (target.translation ?? {}) as Row
  await asOwnWrite(req, 'translation', () =>
    req.payload.update({
      collection: slugs.texts,
      id: String(target.id),
      data: { translation: { sourceHash: read, review: review ?? 'unreviewed' } } as never,
      draft: true,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  await audit(req, { action: 'translation-up-to-date', kind: slugs.texts, target: String(target.id), detail: read })
  return 'Saved as a draft. It counts as up to date with the original now.'
}
