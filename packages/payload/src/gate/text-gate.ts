import type { CollectionBeforeChangeHook } from 'payload'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { idOf } from '../ids.ts'
import { ownWriteOf } from '../internal.ts'
import { slugs } from '../slugs.ts'
import { wordsHash } from '../text/words-hash.ts'
import { explain } from './explain.ts'
import { guardUnpublish, refusal, refuseUnlessPublisher } from './story-gate.ts'
import type { Row } from './to-records.ts'

/** The gate of the story has just asked about this text; only its words may have changed since. */
function withItsStory(row: Row, data: Record<string, unknown>): Record<string, unknown> {
  const { hash } = (row.approval ?? {}) as Row
  if (hash === wordsHash(row)) return data
  throw refuse('A text was changed while the story was being published. Read it again and publish once more.', 409)
}

/** The gate for one language: the text is published only if it could be seen once its story is. */
export const textGate: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const row: Row = { ...originalDoc, ...data }
  if (row._status !== 'published') {
    await guardUnpublish(req, slugs.texts, operation === 'update' ? String(originalDoc?.id) : null)
    return data
  }
  refuseUnlessPublisher(req)
  if (ownWriteOf(req) === 'publish-texts') return withItsStory(row, data)
  const id = idOf(row.story)
  const story =
    id === null
      ? null
      : await req.payload.db.findOne<{ id: string } & Row>({
          collection: slugs.stories,
          where: { id: { equals: id } },
          req,
        })
  if (!story) throw refuse('Expected a text that belongs to a story. Choose the story first.')
  const replaced = { ...row, id: row.id ?? 'new' }
  const verdict = await explain(req, story, { replaced })
  const own = verdict.languages.find(({ text }) => text === replaced.id)
  if (!own?.visible) throw refusal([...verdict.sentences, ...(own?.sentences ?? [])])
  if (operation === 'update')
    await audit(req, {
      action: 'publish',
      kind: slugs.texts,
      target: String(row.id),
      code: String(story.code),
      detail: String(row.language),
    })
  return data
}
