import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPicture } from './support/a-picture.ts'
import { allShown } from './support/all-shown.ts'
import { startKillableCity, type KillableCity } from './support/killable-city.ts'
import { killInTakeDown, receiptOf, type KillPoint } from './support/kill-in-take-down.ts'
import { manyPublished } from './support/many-told.ts'
import { people, type People } from './support/people.ts'
import { shownAt, statusOf, stillShows } from './support/shown-at.ts'
import type { ToldStory } from './support/told-story.ts'
import { trueReceipt } from './support/true-receipt.ts'
import { until } from './support/until.ts'

let city: KillableCity
let team: People
let stories: ToldStory[]
beforeAll(async () => {
  city = await startKillableCity()
  team = await people(city)
  stories = await manyPublished(team, 4, { languages: ['en', 'ur', 'ar'], picture: await aPicture() })
  await allShown(city, stories)
})
afterAll(() => city.stop())

const next = (): ToldStory => {
  const story = stories.pop()
  if (!story) throw new Error('There are as many stories as tests.')
  return story
}

/** Twenty more, at random, are in faults/. */
const points: readonly KillPoint[] = [
  { victim: 'cms', afterMs: 60 },
  { victim: 'site', afterMs: 150 },
]

describe('a process that is killed in the middle of a take-down', () => {
  test.each(points)('$victim after $afterMs ms: all of it goes by itself, and the receipt is true', async (point) => {
    const survived = await killInTakeDown(city, team, next(), { point, withinMs: 60_000 })
    console.info(JSON.stringify(survived))
    expect(survived.addresses).toBeGreaterThan(30)
  })
})

const newLink = async (story: ToldStory) => {
  const { address } = await team.partnerEditor.must('POST', '/tellers/issue', { story: story.id, language: 'en' })
  return String(address)
}

test('a teller withdraws while the CMS is down: gone there and then, also after the site was killed, and the receipt is true when the CMS is back', async () => {
  const story = next()
  const where = shownAt(city, story)
  const link = await newLink(story)
  await until('the link to work', async () => (await statusOf(link)) === 200)
  await city.processes.cms.kill()
  const said = await fetch(`${link}/withdraw?l=en`, { method: 'POST', body: new URLSearchParams({ do: 'withdraw' }) })
  expect(said.status).toBe(200)
  const ofSite = { ...where, closed: [] }
  expect(await stillShows(ofSite, story.code)).toEqual([])
  await city.processes.site.kill()
  await city.processes.site.start()
  expect(await stillShows(ofSite, story.code)).toEqual([])
  await city.processes.cms.start()
  const receipt = await until('the receipt', () => receiptOf(team, story), { withinMs: 90_000 })
  await trueReceipt(team.administrator, story.code, receipt, where)
  expect(await stillShows(where, story.code)).toEqual([])
})

test('the site is told of a new link, and of one that ended: neither waits for its minute', async () => {
  const story = next()
  const begun = performance.now()
  const link = await newLink(story)
  // Half of the minute after which the site would ask by itself.
  const soon = { withinMs: 30_000, everyMs: 20 }
  await until('the link to work', async () => (await statusOf(link)) === 200, soon)
  const worksAfterMs = Math.round(performance.now() - begun)
  await team.partnerEditor.must('POST', '/tellers/end', { story: story.id })
  await until('the link to be nothing', async () => (await statusOf(link)) === 404, soon)
  console.info(`A link works ${worksAfterMs} ms after the press.`)
})
