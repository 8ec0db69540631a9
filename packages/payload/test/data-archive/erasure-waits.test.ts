import { addDays, type LocalDate } from '@use-it-cities/core'
import { afterEach, describe, expect, test } from 'vitest'
import { importArchive } from '../../src/data-archive/import-archive.ts'
import { exportRecords } from '../../src/moving/export-records.ts'
import { slugs } from '../../src/slugs.ts'
import { beginEnded } from '../../src/take-down/ended-consents.ts'
import { lookThroughTakeDowns } from '../../src/take-down/keep-going.ts'
import { takeDownOf } from '../../src/take-down/take-down-row.ts'
import { verifyGone } from '../../src/take-down/verify-gone.ts'
import { aConsent, approvals, aPublishedStory, aStory, aText, publish } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { start, takenDown } from '../take-down/started.ts'
import { archiveOf, lock } from './support.ts'

const firstDay: LocalDate = '2026-03-01'
const noon = (on: string) => new Date(`${on}T12:00:00Z`)
const words = /bicycles|neighbour|repair cafe|Saturdays/

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** Everything the database still says, older versions too. */
async function everything({ payload }: Cms): Promise<string> {
  const all = { limit: 0, pagination: false } as const
  const versions = await Promise.all(
    [slugs.stories, slugs.texts].map((collection) => payload.db.findVersions({ collection, ...all })),
  )
  return JSON.stringify([await exportRecords(payload, { withRestricted: true }), versions.map(({ docs }) => docs)])
}

/** An empty CMS in which `act` is done before each of the first rows of a collection, and of its versions, is added. */
async function anEmptyCms(database: 'sqlite' | 'mongodb', on: LocalDate, act: (cms: Cms) => Promise<unknown>) {
  const cms = await startCms({ database, now: () => noon(on) })
  stops.push(cms.stop)
  const { db } = cms.payload
  const seen: string[] = []
  const before = async (what: string) => {
    if (seen.filter((each) => each === what).length === 3) return
    seen.push(what)
    await act(cms)
  }
  const [create, createVersion] = [db.create.bind(db), db.createVersion.bind(db)]
  db.create = (async (args: Parameters<typeof create>[0]) => {
    await before(args.collection)
    return create(args)
  }) as typeof db.create
  db.createVersion = (async (args: Parameters<typeof createVersion>[0]) => {
    await before(`versions of ${args.collectionSlug}`)
    return createVersion(args)
  }) as typeof db.createVersion
  return { cms, seen }
}

describe.each(databases)('while an archive is taken in on %s', (database) => {
  test('an erasure that is due waits to the end of it, and then takes the older versions too', async () => {
    const { cms: source, site } = await start({ database, now: () => noon(firstDay) })
    const { story } = await aPublishedStory(source)
    const code = String(story.code)
    site.show(code)
    await takenDown(source, story.id)
    site.forget(code)
    expect(await verifyGone(source.payload, code)).toBe(true)
    const archive = await archiveOf(source)

    const answers: unknown[] = []
    const { cms, seen } = await anEmptyCms(database, addDays(firstDay, 30), async (empty) => {
      await lookThroughTakeDowns(empty.payload)
      answers.push((await takeDownOf(empty.payload, code))?.erasedAt ?? null)
    })
    await importArchive(cms.payload, archive, lock)
    // It was tried when the take-down was there already and the older versions were not.
    expect(seen.indexOf(slugs.takeDowns)).toBeLessThan(seen.indexOf(`versions of ${slugs.texts}`))
    expect(answers.length).toBeGreaterThan(10)
    expect(new Set(answers)).toEqual(new Set([null]))
    expect(await everything(cms)).toMatch(words)

    await lookThroughTakeDowns(cms.payload)
    expect((await takeDownOf(cms.payload, code))?.erasedAt).not.toBeNull()
    expect(await everything(cms)).not.toMatch(words)
  }, 120_000)

  test('no consent is taken for ended before the newest yes is here', async () => {
    const source = await startCms({ database, now: () => noon(firstDay) })
    stops.push(source.stop)
    const story = await aStory(source)
    for (const until of [addDays(firstDay, 10), addDays(firstDay, 900)])
      await aConsent(source, story.id, { on: firstDay, until })
    await approvals(source, (await aText(source, story.id)).id)
    await publish(source, story.id)
    const archive = await archiveOf(source)

    const begun: number[] = []
    const { cms } = await anEmptyCms(database, addDays(firstDay, 30), async ({ payload }) => {
      begun.push(await beginEnded(payload))
    })
    await importArchive(cms.payload, archive, lock)
    expect([new Set(begun), await takeDownOf(cms.payload, String(story.code))]).toEqual([new Set([0]), null])
  }, 120_000)
})
