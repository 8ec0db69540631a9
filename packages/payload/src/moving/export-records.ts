import type { Payload } from 'payload'
import { settingsOf } from '../settings.ts'
import { settingsSlug, slugs, type Slug } from '../slugs.ts'
import { movedInOrder, withDrafts, type Archive, type ArchivedRow } from './archive.ts'

const secretsOfAccounts = [
  'hash',
  'salt',
  'password',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'resetPasswordToken',
  'resetPasswordExpiration',
  '_verificationToken',
  'apiKey',
  'apiKeyIndex',
]

export interface ExportOptions {
  /**
   * Rows that only the safeguarding lead reads, or nobody: why a consent needs a second person, guardians, tellers' real
   * names. For an archive that is encrypted; left out otherwise, because the JSON is readable by whoever has it.
   */
  readonly withRestricted?: boolean
}

/** Reads everything that is recorded. Older versions stay behind: what is live and the newest draft go along. */
export async function exportRecords(
  payload: Payload,
  { withRestricted = false }: ExportOptions = {},
): Promise<Archive> {
  const rows = {} as Archive['rows']
  for (const collection of movedInOrder)
    rows[collection] = withRestricted || !restricted.includes(collection) ? await rowsOf(payload, collection) : []
  const site = (await payload.findGlobal({ slug: settingsSlug, depth: 0, overrideAccess: true })) as Record<
    string,
    unknown
  >
  return plain({
    archive: 1,
    city: settingsOf(payload).city.id,
    exportedAt: new Date().toISOString(),
    settings: Object.fromEntries(
      Object.entries(site).filter(([name]) => !['id', 'globalType', 'createdAt', 'updatedAt'].includes(name)),
    ),
    rows,
  })
}

async function rowsOf(payload: Payload, collection: Slug): Promise<{ live: ArchivedRow; draft: ArchivedRow | null }[]> {
  // What other rows say of this one is not recorded twice.
  const all = { limit: 0, pagination: false, joins: false } as const
  const live = await payload.db.find<ArchivedRow>({ collection, ...all, sort: 'createdAt' })
  const newest = withDrafts.includes(collection)
    ? await payload.db.queryDrafts<ArchivedRow>({ collection, where: {}, limit: 0, pagination: false })
    : { docs: [] }
  const drafts = new Map(newest.docs.filter(({ _status }) => _status === 'draft').map((row) => [row.id, row]))
  return live.docs.map((row) => ({ live: withoutSecrets(row, collection), draft: draftOf(row, drafts.get(row.id)) }))
}

/** A row that never went live is its own draft. */
function draftOf(live: ArchivedRow, newest: ArchivedRow | undefined): ArchivedRow | null {
  return newest === undefined ? null : { ...newest, id: live.id }
}

/** Kept apart in the CMS too: they go along only where that is asked for by name. */
const restricted: readonly Slug[] = [slugs.consentReasons, slugs.tellerNames]

/** Nobody takes a password or a PIN along: six digits could be tried out. */
const secrets: Partial<Record<Slug, readonly string[]>> = {
  [slugs.users]: secretsOfAccounts,
  [slugs.researchers]: ['pinHash', 'pinIssuedAt'],
  [slugs.tellerLinks]: ['pinHash'],
}

export const withoutSecrets = (row: ArchivedRow, collection: Slug): ArchivedRow => ({
  ...row,
  ...Object.fromEntries((secrets[collection] ?? []).map((name) => [name, undefined])),
})

/** Through JSON once, so that dates are text on both databases. */
const plain = (archive: Archive): Archive => JSON.parse(JSON.stringify(archive)) as Archive
