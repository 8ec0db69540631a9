import type { Definition } from '@use-it-cities/questionnaire-schema'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { dayOf } from '../../fields/day.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { fingerprint } from '../fingerprint.ts'
import { unpacked } from '../packed.ts'
import { check } from './check.ts'
import { comparedWith } from './compared-with.ts'
import { publishedVersions } from './published.ts'

type Row = Readonly<Record<string, unknown>>

/** What a published version is: everything but its last day. */
const frozen = ['definition', 'translations', 'opensOn', 'acknowledgement'] as const
const kept = [...frozen, 'title', 'slug', 'version', 'key', 'comparison', 'publishedAt'] as const

/** Keeps a published version as it is, and lets a draft be published only when it can be asked and compared. */
export const keepQuestionnaireFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const id = operation === 'update' ? String(originalDoc?.id) : null
  const live = id === null ? null : await liveRow(req, id)
  if (live?._status === 'published') return asPublished(data, live)
  const facts = factsOf(data.definition, id ?? String(data.id))
  await refuseTaken(req, facts.key, id)
  if (data._status !== 'published') return { ...data, ...facts, comparison: null, publishedAt: null }
  return publish(req, { ...data, ...facts })
}

const liveRow = (req: PayloadRequest, id: string): Promise<({ id: string } & Row) | null> =>
  req.payload.db.findOne<{ id: string } & Row>({ collection: slugs.questionnaires, where: { id: { equals: id } }, req })

function asPublished(data: Row, live: Row): Row {
  const changed = frozen.filter(
    (name) => name in data && fingerprint(valueOf(name, data)) !== fingerprint(valueOf(name, live)),
  )
  if (changed.length > 0 || data._status === 'draft')
    throw refuse(
      'This version is published, so it stays as it is, because answers refer to it. To change it, start a new version. Only its ' +
        'last day may change; set it and press “Publish changes”.',
      409,
    )
  refuseUnlessDaysFit(live.opensOn, data.closesOn)
  return { ...data, ...Object.fromEntries(kept.map((name) => [name, live[name] ?? null])) }
}

const valueOf = (name: string, row: Row): unknown =>
  (name === 'opensOn' ? dayOf(row[name]) : unpacked(row[name])) || null

/** What the lists show, as far as the definition can be read. */
function factsOf(definition: unknown, row: string): Facts {
  const { id, version, title } = (definition ?? {}) as Row
  const slug = typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : null
  const number = typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : null
  return {
    title: typeof title === 'string' && title !== '' ? title.slice(0, 200) : 'Without a title',
    slug,
    version: number,
    // MongoDB takes one row without a key, not two.
    key: slug === null || number === null ? row : `${slug}@${number}`,
  }
}

interface Facts {
  readonly title: string
  readonly slug: string | null
  readonly version: number | null
  readonly key: string
}

async function refuseTaken(req: PayloadRequest, key: string, id: string | null): Promise<void> {
  const where = { and: [{ key: { equals: key } }, ...(id === null ? [] : [{ id: { not_equals: id } }])] }
  if (!(await req.payload.db.findOne({ collection: slugs.questionnaires, where, req }))) return
  const [slug, version] = key.split('@')
  throw refuse(
    `Version ${version} of “${slug}” is there already. Open that one, or write ${Number(version) + 1} as the version in this definition.`,
    409,
  )
}

async function publish(req: PayloadRequest, data: Row & Facts): Promise<Row> {
  const { questionnaire, findings } = check(data.definition, data.translations)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (questionnaire === null || errors.length > 0) throw refuse(inOneSentence(errors), 400, { findings: errors })
  const before = await versionsBefore(req, questionnaire.definition)
  const comparison = comparedWith(before, questionnaire.definition)
  if (comparison?.verdict === 'breaks-comparability' && !String(data.acknowledgement ?? '').trim())
    throw refuse(
      'Answers to this version cannot be compared with those before it. If that is what you want, write down why in ' +
        '“Why answers may no longer be compared”, then publish.',
    )
  const settings = settingsOf(req.payload)
  const opensOn = data.opensOn ?? `${today(settings)}T12:00:00.000Z`
  refuseUnlessDaysFit(opensOn, data.closesOn)
  return { ...data, opensOn, comparison, publishedAt: settings.now().toISOString() }
}

/** Without a colon: Payload would take what comes after one for a list of fields. */
const inOneSentence = ({ length }: readonly unknown[]): string =>
  `It cannot be published yet. ${length === 1 ? 'One thing has' : `${length} things have`} to be put right first. Each is named under “Check and try it” on this page.`

function refuseUnlessDaysFit(opensOn: unknown, closesOn: unknown): void {
  if (closesOn && String(dayOf(closesOn)) < String(dayOf(opensOn)))
    throw refuse(
      `The last day, ${String(dayOf(closesOn))}, is before the first, ${String(dayOf(opensOn))}. Check both.`,
    )
}

/** The versions published before this one, the newest first. Numbers only go up. */
async function versionsBefore(req: PayloadRequest, { id, version }: Definition): Promise<readonly Definition[]> {
  const published = await publishedVersions(req.payload, { slug: id, req })
  const [newest] = published
  if (newest && newest.version >= version)
    throw refuse(
      `Version ${newest.version} of “${id}” is published, so this one needs a higher number. Write ${newest.version + 1} as the version in its definition.`,
      409,
    )
  return published.map(({ definition }) => definition)
}

export const auditPublishing: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc._status === 'published' && previousDoc?._status !== 'published')
    await audit(req, {
      action: 'questionnaire-published',
      kind: slugs.questionnaires,
      target: doc.id,
      detail: `${doc.slug}@${doc.version} ${doc.comparison?.verdict ?? 'first'}`,
    })
  return doc
}

/** Answers refer to what was published. */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if ((await liveRow(req, String(id)))?._status === 'published')
    throw refuse('This version was published, so it stays. Set its last day to close it.', 409)
}
