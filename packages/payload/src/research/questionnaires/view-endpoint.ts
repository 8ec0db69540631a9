import { languageCodes, languages, localDateIn } from '@use-it-cities/core'
import type { Definition, Medium, Questionnaire } from '@use-it-cities/questionnaire-schema'
import {
  changeSentence,
  paths,
  translationGate,
  type TranslationGate,
} from '@use-it-cities/questionnaire-schema/authoring'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { refuse } from '../../hooks/refuse.ts'
import { questionnairePublishingRoles } from '../../roles.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { LanguageGate, QuestionnaireView } from '../views.ts'
import { check } from './check.ts'
import { comparedWith } from './compared-with.ts'
import { publishedVersions } from './published.ts'

/** `GET /api/questionnaires/:id/view`: what the panel shows about the newest saved state. */
export const viewEndpoint: Endpoint = {
  path: '/:id/view',
  method: 'get',
  handler: async (req) => Response.json(await viewOf(req, String(req.routeParams?.id))),
}

async function viewOf(req: PayloadRequest, id: string): Promise<QuestionnaireView> {
  const found: unknown = await req.payload.findByID({
    collection: slugs.questionnaires as never,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!found) throw refuse('There is no such questionnaire, or it is not yours to read.', 404)
  const row = found as {
    definition?: unknown
    translations?: unknown
    version?: number | null
    publishedAt?: string | null
    _status?: string
  }
  const { questionnaire, findings } = check(row.definition, row.translations)
  const isPublished = row._status === 'published'
  const { city } = settingsOf(req.payload)
  return {
    version: row.version ?? null,
    publishedOn: row.publishedAt ? inWords(localDateIn(city.timeZone, new Date(row.publishedAt))) : null,
    isPublished,
    mayPublish: hasOneOf(accountOf(req), questionnairePublishingRoles),
    findings: findings.filter(({ severity }) => !isPublished || severity !== 'advice'),
    questionnaire,
    paths: questionnaire && pathsOf(questionnaire.definition),
    languages: questionnaire ? languageCodes.map((language) => gateOf(questionnaire, language)) : [],
    comparison: questionnaire && (await comparisonOf(req, questionnaire.definition)),
    today: today(settingsOf(req.payload)),
  }
}

function pathsOf(definition: Definition): QuestionnaireView['paths'] {
  const { shortest, longest, minutes } = paths(definition)
  return { shortest, longest, minutes }
}

function gateOf(questionnaire: Questionnaire<Definition>, language: LanguageGate['language']): LanguageGate {
  const gate = (medium: Medium) => translationGate(questionnaire, language, medium)
  const medium = (found: TranslationGate) => ({ isReleased: found.isReleased, because: because(found) })
  const online = gate('online')
  return {
    language,
    name: languages[language].name,
    english: languages[language].english,
    review: online.review,
    media: { online: medium(online), paper: medium(gate('paper')), 'read-aloud': medium(gate('read-aloud')) },
  }
}

/** What stands in the way, counted: the keys themselves are in the findings. */
function because({ review, missing, stale, placeholders, needed }: TranslationGate): string | null {
  if (review === 'none') return 'not translated'
  const parts = [
    missing.length > 0 && `${missing.length} of ${needed} missing`,
    stale.length > 0 && `${stale.length} out of date`,
    placeholders.length > 0 && `${placeholders.length} with a wrong {name}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : null
}

async function comparisonOf(req: PayloadRequest, after: Definition): Promise<QuestionnaireView['comparison']> {
  const versions = await publishedVersions(req.payload, { slug: after.id, req })
  const before = versions.filter(({ version }) => version < after.version)
  const found = comparedWith(
    before.map(({ definition }) => definition),
    after,
  )
  const [newest] = before
  if (!newest || !found) return null
  return { before: newest.version, verdict: found.verdict, changes: found.changes.map(changeSentence) }
}
