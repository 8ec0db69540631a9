import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { settingsSlug, slugs, type Slug } from '../slugs.ts'
import { withoutSecrets } from '../moving/export-records.ts'
import { movedInOrder, withDrafts, type ArchivedRow } from '../moving/archive.ts'
import { filePart, partNames, recordsOf, versionsOf, type FileFolder } from './format.ts'
import type { Picture } from './picture.ts'

/** Rows that are in memory at a time. */
const atATime = 200

interface SpooledPart {
  readonly name: string
  readonly file: string
}

export interface Spooled {
  readonly parts: readonly SpooledPart[]
  /** The parts of the files that the records name, in the order of their names. */
  readonly files: readonly string[]
}

/** As they stand in the archive. */
const inOrder = [partNames.settings, ...movedInOrder.map(recordsOf), ...withDrafts.map(versionsOf)]

/**
 * Writes the records to files in a folder, a line for each, so that nothing depends on how fast somebody reads. What points
 * at other rows is read before those: on a server without transactions, where people go on meanwhile, whatever it points
 * at is there too.
 */
export async function spoolRecords(picture: Picture, folder: string): Promise<Spooled> {
  const parts: SpooledPart[] = []
  const files = new Set<string>()
  const write = async (name: string, lines: AsyncIterable<unknown>) => {
    const file = path.join(folder, name.replaceAll('/', '-'))
    const handle = await open(file, 'wx', 0o600)
    try {
      for await (const line of lines) await writeLine(handle, line)
    } finally {
      await handle.close()
    }
    parts.push({ name, file })
  }
  for (const slug of withDrafts) await write(versionsOf(slug), versionsIn(picture, slug))
  for (const slug of movedInOrder.toReversed()) await write(recordsOf(slug), recordsIn(picture, slug, files))
  await write(partNames.settings, settingsIn(picture))
  parts.sort((one, other) => inOrder.indexOf(one.name) - inOrder.indexOf(other.name))
  return { parts, files: [...files].sort() }
}

const writeLine = async (handle: FileHandle, value: unknown) => {
  await handle.appendFile(`${JSON.stringify(value)}\n`)
}

async function* settingsIn({ payload, req }: Picture): AsyncGenerator<Record<string, unknown>> {
  const site = (await payload.db.findGlobal({ slug: settingsSlug, req })) as Record<string, unknown> | null
  const left = ['id', 'globalType', 'createdAt', 'updatedAt', '_id']
  yield Object.fromEntries(Object.entries(site ?? {}).filter(([name]) => !left.includes(name)))
}

async function* recordsIn(
  { payload, req }: Picture,
  collection: Slug,
  files: Set<string>,
): AsyncGenerator<ArchivedRow> {
  for (let page = 1; ; page += 1) {
    const found = await payload.db.find<ArchivedRow>({
      collection,
      sort: 'id',
      limit: atATime,
      page,
      joins: false,
      req,
    })
    for (const row of found.docs) {
      for (const part of filesOf(collection, row)) files.add(part)
      yield withoutSecrets(row, collection)
    }
    if (!found.hasNextPage) return
  }
}

/** The newest of each row last, so that it is the newest again when they are put back one after another. */
async function* versionsIn({ payload, req }: Picture, collection: Slug): AsyncGenerator<unknown> {
  for (const where of [{ latest: { not_equals: true } }, { latest: { equals: true } }])
    for (let page = 1; ; page += 1) {
      const sort = ['createdAt', 'id']
      const found = await payload.db.findVersions({ collection, where, sort, limit: atATime, page, req })
      for (const { parent, version, createdAt, updatedAt } of found.docs)
        yield { parent, version, createdAt, updatedAt }
      if (!found.hasNextPage) break
    }
}

const folderOf: Partial<Record<Slug, FileFolder>> = {
  [slugs.media]: 'media',
  [slugs.recordings]: 'media',
  [slugs.assessmentEvidence]: 'assessment-evidence',
}

function filesOf(collection: Slug, row: ArchivedRow): string[] {
  const folder = folderOf[collection]
  if (!folder) return []
  const sizes = Object.values((row.sizes ?? {}) as Record<string, { filename?: unknown } | null>)
  return [row.filename, ...sizes.map((size) => size?.filename)].flatMap((name) =>
    typeof name === 'string' && name !== '' ? [filePart(folder, path.basename(name))] : [],
  )
}
