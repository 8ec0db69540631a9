import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportArchive } from '../../src/data-archive/export-archive.ts'
import { importArchive } from '../../src/data-archive/import-archive.ts'
import { noteRestored } from '../../src/data-archive/restored.ts'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { aConsent, aPerson, aPublishedStory, aStory, aText } from '../support/builders.ts'
import { databases, startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { aPicture } from '../take-down/a-picture.ts'
import { archiveOf, checkedFile, lock, partsIn } from './support.ts'

const stops: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
})
const start = async (options: CmsOptions = {}): Promise<Cms> => {
  const cms = await startCms(options)
  stops.push(cms.stop)
  return cms
}

/** The rows and versions, without what a restore adds of its own and what databases write themselves. */
async function rowsIn(file: string): Promise<Record<string, unknown[]>> {
  const parts = await partsIn(file)
  const own = [slugs.auditEvents, slugs.auditSeals, slugs.users].map((slug) => `records/${slug}.ndjson`)
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([name, each]) => each !== null && name !== 'updatedAt')
    return Object.fromEntries(
      kept
        .filter(([, each]) => !Array.isArray(each) || each.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => [name, clean(each)]),
    )
  }
  return Object.fromEntries(
    parts
      .filter(({ name }) => /^(records|versions)\//.test(name) && !own.includes(name))
      .map(({ name, text }) => [
        name,
        text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.stringify(clean(JSON.parse(line))))
          .sort(),
      ]),
  )
}

describe.each(databases)('on %s', (database) => {
  test('export, import, export: the same rows and versions, drafts and pictures, and no secret of anybody', async () => {
    const source = await start({ database })
    const { story, text } = await aPublishedStory(source)
    const picture = await aPicture(source, story.id)
    await source.payload.update({
      collection: slugs.stories,
      id: story.id,
      data: { photo: picture.id } as never,
      overrideAccess: true,
    })
    for (const title of ['A newer draft', 'An even newer draft'])
      await source.payload.update({
        collection: slugs.texts,
        id: text.id,
        data: { title } as never,
        draft: true,
        overrideAccess: true,
      })
    const other = await aStory(source, { organisation: 'south-centre' })
    await aText(source, other.id, { language: 'ur', title: 'ایک کہانی' })
    const why = { reasons: ['under-18'], guardian: { name: 'G. Uardian', relation: 'Mother', on: '2026-01-05' } }
    await aConsent(source, other.id, { needsCountersignature: true, why })
    await aPerson(source, ['translator'], { organisation: 'north-trust', languages: ['ur'] })

    const first = await archiveOf(source)
    const parts = new Map((await partsIn(first)).map(({ name, text: part }) => [name, part]))
    expect(parts.get(`records/${slugs.consentReasons}.ndjson`)).toContain('G. Uardian')
    expect(parts.get(`records/${slugs.users}.ndjson`)).not.toMatch(/"(hash|salt|password|sessions)"/)
    const target = await start({ database })
    await importArchive(target.payload, first, lock)
    const second = await archiveOf(target)
    expect(await rowsIn(second)).toEqual(await rowsIn(first))
    expect((await checkedFile(second)).files).toEqual({ media: picture.files.length })
    const newest = await target.payload.findByID({
      collection: slugs.texts,
      id: text.id,
      draft: true,
      overrideAccess: true,
    })
    expect(newest).toMatchObject({ title: 'An even newer draft' })
  }, 120_000)

  test('an archive that is made while people work is one moment: nothing in it points at what is not in it', async () => {
    const source = await start({ database })
    await aPublishedStory(source)
    const working = (async () => {
      for (let made = 0; made < 4; made += 1) await aPublishedStory(source)
    })()
    const archives = [await archiveOf(source), await archiveOf(source)]
    await working
    for (const archive of archives) {
      await checkedFile(archive)
      const parts = new Map((await partsIn(archive)).map(({ name, text }) => [name, text]))
      const rows = (slug: string) =>
        (parts.get(`records/${slug}.ndjson`) ?? '')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as { id: string; story?: string })
      const stories = new Set(rows(slugs.stories).map(({ id }) => id))
      for (const slug of [slugs.texts, slugs.consents])
        for (const row of rows(slug)) expect([slug, stories.has(String(row.story))]).toEqual([slug, true])
    }
    const restored = await start({ database })
    expect((await importArchive(restored.payload, archives.at(-1) ?? '', lock)).state).toBe('waiting')
  }, 240_000)
})

test('a reader who goes away leaves nothing on the disk', async () => {
  const cms = await start()
  await aPublishedStory(cms)
  const stream = await exportArchive(cms.payload, lock, { workFactor: 4 })
  expect(readdirSync(path.join(cms.dataDir, 'archives'))).toHaveLength(1)
  await stream.cancel()
  expect(readdirSync(path.join(cms.dataDir, 'archives'))).toEqual([])
}, 60_000)

test('a database that was filled half way shows nothing, and nobody can confirm it', async () => {
  const cms = await start()
  await aPublishedStory(cms)
  const exportedAt = '2026-11-21T10:00:00.000Z'
  const halfWay = {
    exportedAt,
    importedAt: exportedAt,
    state: 'filling',
    confirmedAt: null,
    confirmedBy: null,
  } as const
  await noteRestored(cms.payload, halfWay)
  expect((await currentFeed(cms.payload)).feed.stories).toEqual([])
  const lead = await aPerson(cms, ['comms-lead'])
  const said = await lead.rest('POST', '/data/restored/confirm', { exportedAt })
  expect([said.status, (await currentFeed(cms.payload)).feed.stories]).toEqual([409, []])
}, 60_000)
