import type { Definition, Questionnaire, Translation } from '@use-it-cities/questionnaire-schema'
import type { PayloadRequest } from 'payload'
import { unpacked } from '../../research/packed.ts'
import { slugs } from '../../slugs.ts'

/** A row of `questionnaires` with what is in it. */
export interface QuestionnaireRow extends Questionnaire<Definition> {
  readonly row: string
  readonly slug: string
  readonly version: number
}

/** Published questionnaires, newest version first: a form printed months ago may be of an older one. */
export async function publishedQuestionnaires(req: PayloadRequest, row?: string): Promise<QuestionnaireRow[]> {
  const found = await req.payload.db.find<Row>({
    collection: slugs.questionnaires,
    where: { and: [{ _status: { equals: 'published' } }, ...(row === undefined ? [] : [{ id: { equals: row } }])] },
    sort: '-version',
    limit: 0,
    pagination: false,
    req,
  })
  return found.docs.map(({ id, slug, version, definition, translations }) => ({
    row: id,
    slug,
    version,
    definition: unpacked(definition) as Definition,
    translations: (unpacked(translations) ?? []) as readonly Translation[],
  }))
}

interface Row {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly definition: unknown
  readonly translations?: unknown
}
