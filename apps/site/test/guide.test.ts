import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'

let cms: FakeCms
let site: TestSite

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe('addresses of the guide', () => {
  it.each([
    ['/en/guide/', 200, undefined],
    ['/en/guide', 308, '/en/guide/'],
    ['/en/guide/nurse', 200, undefined],
    ['/en/guide/nurse/', 308, '/en/guide/nurse'],
    ['/en/guide/Nurse', 308, '/en/guide/nurse'],
    ['/en/guide/nurse/england', 308, '/en/guide/nurse'],
    ['/en/guide/nurse/scotland', 200, undefined],
    ['/en/guide/nurse/northern-ireland', 200, undefined],
    ['/en/guide/nurse/france', 404, undefined],
    ['/en/guide/wizard', 404, undefined],
    ['/en/guide/constructor', 404, undefined],
    ['/en/guide/nurse/routes/none', 404, undefined],
    ['/en/guide/nurse/scotland/routes', 404, undefined],
  ])('%s answers %i', async (path, status, location) => {
    const answer = await site.get(path)
    expect([answer.status, answer.headers.get('location') ?? undefined]).toEqual([status, location])
  })
})
