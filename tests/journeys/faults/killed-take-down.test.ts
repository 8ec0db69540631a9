import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPicture } from '../support/a-picture.ts'
import { allShown } from '../support/all-shown.ts'
import { startKillableCity, type KillableCity } from '../support/killable-city.ts'
import { killInTakeDown, undisturbedMs, type KillPoint, type Survived } from '../support/kill-in-take-down.ts'
import { manyPublished } from '../support/many-told.ts'
import { people, type People } from '../support/people.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { shownAt, stillShows } from '../support/shown-at.ts'

const kills = 20
const withinMs = 10_000
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000)

let city: KillableCity
let team: People
beforeAll(async () => {
  city = await startKillableCity()
  team = await people(city)
})
afterAll(() => city.stop())

test('a process killed at any point of a take-down: within ten seconds of its start every address is gone and the receipt is true', async () => {
  const options = { languages: ['en', 'ur', 'ar', 'so'], picture: await aPicture() }
  const stories = await manyPublished(team, kills, options)
  const [warmUp, calibration, control] = await manyPublished(team, 3, { ...options, name: 'Other' })
  if (!warmUp || !calibration || !control) throw new Error('There are three.')
  await allShown(city, [...stories, warmUp, calibration, control])
  await undisturbedMs(team, warmUp)
  const wholeMs = await undisturbedMs(team, calibration)
  const random = seededRandom(seed)
  console.info(`FAULT_SEED=${seed}; a take-down with its receipt takes ${Math.round(wholeMs)} ms undisturbed.`)

  const survived: Survived[] = []
  for (const [at, story] of stories.entries()) {
    // One point in each twentieth of the whole, and a little after it.
    const afterMs = Math.round(((at + random()) / kills) * wholeMs * 1.1)
    const point: KillPoint = { victim: random() < 0.6 ? 'cms' : 'site', afterMs }
    console.info(`Killing ${point.victim} ${afterMs} ms after the press.`)
    survived.push(await killInTakeDown(city, team, story, { point, withinMs }))
    console.info(JSON.stringify(survived.at(-1)))
  }
  const victims = new Set(survived.map(({ victim }) => victim))
  expect([...victims].toSorted()).toEqual(['cms', 'site'])
  const slowest = Math.max(...survived.map(({ goneAfterMs }) => goneAfterMs))
  console.info(`${survived.length} kills; the slowest was gone everywhere ${slowest} ms after the start.`)

  for (const each of ['cms', 'site'] as const) {
    await city.processes[each].kill()
    await city.processes[each].start()
  }
  await allShown(city, [control])
  for (const story of [...stories, warmUp, calibration])
    expect(await stillShows(shownAt(city, story), story.code)).toEqual([])
})
