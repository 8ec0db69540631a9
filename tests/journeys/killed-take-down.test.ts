import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPicture } from './support/a-picture.ts'
import { startKillableCity, type KillableCity } from './support/killable-city.ts'
import { allShown } from './support/all-shown.ts'
import { killInTakeDown, type KillPoint } from './support/kill-in-take-down.ts'
import { manyPublished } from './support/many-told.ts'
import { people, type People } from './support/people.ts'
import type { ToldStory } from './support/told-story.ts'

/** Twenty more, at random, are in faults/. */
const points: readonly KillPoint[] = [
  { victim: 'cms', afterMs: 60 },
  { victim: 'site', afterMs: 150 },
]

describe('a process that is killed in the middle of a take-down', () => {
  let city: KillableCity
  let team: People
  let stories: ToldStory[]
  beforeAll(async () => {
    city = await startKillableCity()
    team = await people(city)
    stories = await manyPublished(team, points.length, { languages: ['en', 'ur', 'ar'], picture: await aPicture() })
    await allShown(city, stories)
  })
  afterAll(() => city.stop())

  test.each(points)('$victim after $afterMs ms: all of it goes by itself, and the receipt is true', async (point) => {
    const story = stories[points.indexOf(point)] as ToldStory
    const survived = await killInTakeDown(city, team, story, { point, withinMs: 60_000 })
    console.info(JSON.stringify(survived))
    expect(survived.addresses).toBeGreaterThan(30)
  })
})
