import { householdQuestionnaire } from '@use-it-cities/questionnaire-schema/household'
import type { Payload } from 'payload'
import { slugs } from '../../slugs.ts'
import { keepNote } from '../../keep-note.ts'

const mark = `questionnaire:${householdQuestionnaire.definition.id}`

/**
 * Loads the household questionnaire once: published in a demo city, so that it can be tried at once; a draft in an empty
 * city and in one that ran before, where the research lead opens it. Deleted, it stays deleted. Answers true when it loaded it.
 */
export async function loadQuestionnaire(payload: Payload, { isPublished }: { isPublished: boolean }): Promise<boolean> {
  if (await payload.kv.has(mark)) return false
  const { definition, translations } = householdQuestionnaire
  const where = { slug: { equals: definition.id } }
  const { totalDocs } = await payload.count({ collection: slugs.questionnaires, where, overrideAccess: true })
  if (totalDocs === 0)
    await payload.create({
      collection: slugs.questionnaires as never,
      data: { definition, translations, _status: isPublished ? 'published' : 'draft' } as never,
      draft: !isPublished,
      depth: 0,
      overrideAccess: true,
    })
  await keepNote(payload, mark, { on: new Date().toISOString() })
  return totalDocs === 0
}
