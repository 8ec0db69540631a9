import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aPerson, aPublishedStory, aReadyStory, aStory, aText, type Person } from '../support/builders.ts'
import { startCms, type Cms } from '../support/cms.ts'
import { cloneStories } from './clone-stories.ts'
import { deskOf, listOf } from './support.ts'

let cms: Cms
let comms: Person
beforeAll(async () => {
  cms = await startCms()
  comms = await aPerson(cms, ['comms-lead'])
}, 120_000)
afterAll(() => cms?.stop())

/** What the log of audit events does in the background is not the desk's. */
const isOfDesk = ([args]: unknown[]) => !String((args as { collection: string }).collection).startsWith('audit-')

/** How often the database is asked for one desk, after the first. */
async function questions(): Promise<number> {
  await deskOf(comms)
  const { db } = cms.payload
  const asked = (['find', 'findOne', 'queryDrafts', 'findVersions', 'count', 'countVersions'] as const).map((name) =>
    vi.spyOn(db, name),
  )
  await deskOf(comms)
  const times = asked.reduce((sum, { mock }) => sum + mock.calls.filter(isOfDesk).length, 0)
  for (const each of asked) each.mockRestore()
  return times
}

test('the desk asks the database as often for 124 stories as for 4, and counts all of them', async () => {
  const waiting = await aStory(cms)
  await aText(cms, waiting.id)
  const ready = (await aReadyStory(cms)).story
  await aPublishedStory(cms)
  await aStory(cms)
  const few = await questions()
  await cloneStories(cms.payload, [
    { story: waiting.id, times: 60 },
    { story: ready.id, times: 60 },
  ])
  expect(await questions()).toBe(few)
  expect(few).toBeLessThan(30)
  const desk = await deskOf(comms)
  expect(listOf(desk, 'ready')?.count).toBe(61)
  // And the story that has no text.
  expect(listOf(desk, 'editor')?.count).toBe(62)
  const untouched = listOf(desk, 'ready')?.rows.find(({ id }) => id !== ready.id)
  expect((await comms.rest('POST', '/review/archive', { story: untouched?.id })).status).toBe(200)
  expect(listOf(await deskOf(comms), 'ready')?.count).toBe(60)
}, 60_000)
