import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { accountOf } from '../../access/account.ts'
import { dayOf } from '../../fields/day.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { allWordings, wordingHash } from './wording-row.ts'

/**
 * The words of a version are written once. Who answers for a translation may be written down later: a speaker checks it
 * when they have time. Consents keep their own copy of what was read, and of who answered for it then.
 */
export const keepWording: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const row = { ...originalDoc, ...data } as Record<string, unknown>
  if (operation === 'update') refuseOtherWords(originalDoc as Record<string, unknown>, row)
  const text = filled(row.text)
  if (text === null) throw refuse('A wording has words: write down what is read to the teller.')
  const review = row.review ?? 'unreviewed'
  const reviewer = review === 'reviewed' ? filled(row.reviewer) : null
  if (review === 'reviewed' && reviewer === null)
    throw refuse('A checked translation names who checked it: a speaker of the language. Write down their name.')
  if (operation === 'create') await refuseSecond(req, row)
  return {
    ...row,
    text,
    review,
    reviewer,
    hash: wordingHash(text),
    recordedAt: row.recordedAt ?? settingsOf(req.payload).now().toISOString(),
    recordedBy: row.recordedBy ?? accountOf(req)?.id ?? 'system',
  }
}

const kept = { version: 'version', language: 'language', text: 'words', from: 'first day' } as const

function refuseOtherWords(before: Record<string, unknown>, after: Record<string, unknown>): void {
  const changed = Object.entries(kept).filter(([name]) => plain(name, before[name]) !== plain(name, after[name]))
  if (changed.length > 0)
    throw refuse(
      `The ${changed.map(([, words]) => words).join(' and the ')} of a wording cannot be changed: somebody may have heard it. Add a new version.`,
      403,
    )
  if ((before.review === 'source') !== (after.review === 'source'))
    throw refuse('Which language a version was written in cannot be changed. Add a new version.', 403)
}

const plain = (name: string, value: unknown): unknown =>
  name === 'from' ? (value ? dayOf(value) : null) : typeof value === 'string' ? value.trim() : (value ?? null)

async function refuseSecond(
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
  { version, language, review }: Record<string, unknown>,
): Promise<void> {
  const ofVersion = (await allWordings(req)).filter((each) => each.version === version)
  if (ofVersion.some((each) => each.language === language))
    throw refuse(`There are words in this language for version ${String(version)} already. Add a new version.`, 409)
  if (review === 'source' && ofVersion.some((each) => each.review === 'source'))
    throw refuse(
      `Version ${String(version)} was written in another language already. This is a translation of it.`,
      409,
    )
  if (review !== 'source' && !ofVersion.some((each) => each.review === 'source'))
    throw refuse(`Version ${String(version)} is in no language yet. Add it in the language it was written in first.`)
}

/** What was read to somebody stays. */
export const refuseDeleteOfUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const wording = (await allWordings(req)).find((each) => each.id === id)
  if (!wording) return
  const where = {
    and: [{ 'wording.version': { equals: wording.version } }, { 'wording.hash': { equals: wording.hash } }],
  }
  if (await req.payload.db.findOne({ collection: slugs.consents, where, req }))
    throw refuse('This wording was read to somebody, so it is kept. Add a new version instead.', 409)
}

export const auditWording: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const said = ({ review, reviewer }: Record<string, unknown>) => JSON.stringify([review, reviewer ?? null])
  if (operation === 'update' && said(doc) === said(previousDoc)) return doc
  await audit(req, {
    action: operation === 'create' ? 'wording-added' : 'wording-reviewed',
    kind: slugs.consentWordings,
    target: String(doc.id),
    detail: `${doc.version} ${doc.language} ${doc.review}`,
  })
  return doc
}

const filled = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
