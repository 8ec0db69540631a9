import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people, type People } from './support/people.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { storyReadyToPublish, type ToldStory } from './support/told-story.ts'
import { until } from './support/until.ts'

const count = 200
const databases = [
  { name: 'SQLite', env: {} },
  ...(process.env['TEST_MONGODB_URL']
    ? [{ name: 'MongoDB', env: { DATABASE_URL: databaseNamed(process.env['TEST_MONGODB_URL'], 'race') } }]
    : []),
]

describe.each(databases)('200 publishes against 200 withdrawals of the same stories, on $name', ({ env }) => {
  let city: RunningCity
  let team: People

  beforeAll(async () => {
    city = await startCity({ env: { ...env, TRUST_PROXY: '1' }, flags: ['--no-demo'] })
    team = await people(city)
  })
  afterAll(() => city.stop())

  test('nothing withdrawn is in the feed or on the site afterwards', { timeout: 600_000 }, async () => {
    const stories: ToldStory[] = []
    for (let made = 0; made < count; made += 10)
      stories.push(
        ...(await Promise.all(Array.from({ length: 10 }, (_, one) => storyReadyToPublish(team, `Race ${made + one}`)))),
      )

    const published = stories.map(({ id }) =>
      team.commsLead.send('PATCH', `/stories/${id}?depth=0`, { _status: 'published' }),
    )
    const withdrawn = stories.map(({ id }) => team.partnerEditor.send('POST', `/stories/${id}/take-down`))
    const answers = await Promise.all(withdrawn)
    const publishes = await Promise.all(published)
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const went = publishes.filter(({ status }) => status === 200).length
    console.info(`${went} of ${count} publishes went through before their withdrawal.`)
    expect(went).toBeGreaterThan(0)
    expect(publishes.filter(({ status }) => status >= 500 || status === 429)).toEqual([])

    const control = await storyReadyToPublish(team, 'The control that stays')
    await team.commsLead.must('PATCH', `/stories/${control.id}?depth=0`, { _status: 'published' })
    await until(
      'the control to be on the site',
      async () => (await fetch(`${city.site}/en/stories/${control.code}`)).ok,
    )

    for (const language of ['en', 'ur'])
      for (const { code } of stories) {
        const response = await fetch(`${city.site}/${language}/stories/${code}`)
        await response.body?.cancel()
        expect(response.status, `${language} ${code}`).toBe(410)
      }
    const list = await (await fetch(`${city.site}/en/stories/`)).text()
    expect(list).toContain(control.code)
    expect(stories.filter(({ code }) => list.includes(code))).toEqual([])
  })
})

/** The same server, another database. */
function databaseNamed(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/use-it-${name}-${process.pid}`
  return address.href
}
