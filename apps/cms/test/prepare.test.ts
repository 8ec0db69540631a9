import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentFolder } from '@use-it-cities/birmingham/content'
import { describe, expect, it } from 'vitest'
import { aPlace, firstAdministrator, prepare, remove, send, serve, type Place } from './cms.ts'

const inPack = readdirSync(join(contentFolder, 'stories')).filter((name) => name.endsWith('.json')).length

/** The public feed of a place, and whether its first administrator can sign in, from a CMS that is started for it. */
async function opened(place: Place) {
  const stop = await serve(place)
  try {
    const feed = await fetch(`${place.url}/api/feed`, { headers: { authorization: `Bearer ${place.env['FEED_KEY']}` } })
    const login = await send(place, '/api/users/login', firstAdministrator(place))
    return {
      ...((await feed.json()) as { stories: { texts: object }[]; organisations: object[] }),
      login: login.status,
    }
  } finally {
    await stop()
    remove(place)
  }
}

describe('preparing the data', () => {
  it('loads Birmingham once, publishes it through the gate, and does nothing the second time', async () => {
    const place = await aPlace()
    const first = await prepare(place)
    expect(first.output).not.toContain(firstAdministrator(place).password)
    expect(first.steps.at(-1)?.step).toBe('ready')
    expect(statSync(join(place.dataDir, 'first-administrator.txt')).mode & 0o777).toBe(0o600)
    const { password } = firstAdministrator(place)

    const second = await prepare(place)
    expect(second.steps.map(({ step }) => step)).toEqual(['folder', 'database', 'withdrawals', 'ready'])
    expect(firstAdministrator(place).password).toBe(password)
    const { stories, login } = await opened(place)
    expect(login).toBe(200)
    expect(stories).toHaveLength(inPack)
    for (const { texts } of stories) expect(Object.keys(texts).sort()).toEqual(['en', 'ur'])
  })

  it('starts an empty city with its partners, and stays empty', async () => {
    const place = await aPlace()
    await prepare(place, { args: ['--no-demo'] })
    await prepare(place)
    const { stories, organisations } = await opened(place)
    expect(stories).toEqual([])
    expect(organisations.length).toBeGreaterThan(10)
  })

  it.each([
    ['while the tables are made', /up to date/],
    ['in the first story', /Loading the partners/],
    ['half-way through the stories', /stories: 13 of/],
    ['just before the administrator', new RegExp(`stories: ${inPack} of`)],
  ])('finishes what was killed %s', async (_, moment) => {
    const place = await aPlace()
    const killed = await prepare(place, {
      watch: (child, output) => void (moment.test(output) && child.kill('SIGKILL')),
    })
    expect(killed.code).not.toBe(0)
    const again = await prepare(place)
    expect(again.steps.at(-1)?.step, again.output).toBe('ready')
    expect(existsSync(join(place.dataDir, 'cms.db.before-migration'))).toBe(false)
    const { stories, login } = await opened(place)
    expect(stories).toHaveLength(inPack)
    expect(login).toBe(200)
  })

  it('says in one sentence what is wrong with the data folder', async () => {
    const place = await aPlace()
    mkdirSync(dirname(place.dataDir), { recursive: true })
    writeFileSync(place.dataDir, 'a file')
    const { code, steps } = await prepare(place)
    expect(code).toBe(1)
    expect(steps.at(-1)?.message).toMatch(/A file stands where the data folder should be/)
    remove(place)
  })
})
