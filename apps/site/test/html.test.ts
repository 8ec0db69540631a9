import type { Feed } from '@use-it-cities/success-stories'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { everyPage } from './browser/every-page.ts'
import { FakeCms } from './fake-cms.ts'
import { htmlFaults } from './html-faults.ts'
import { aWholeCity } from './whole-city.ts'

let cms: FakeCms
let site: TestSite
let feed: Feed

beforeAll(async () => {
  cms = await FakeCms.start()
  feed = await aWholeCity(cms)
  site = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe('an outside checker of HTML', () => {
  it.each(['en', 'ur', 'ar'] as const)('finds no fault on any kind of page in %s', async (language) => {
    const faults: string[] = []
    for (const { path } of everyPage(language, feed)) {
      const { text } = await site.get(path, { 'x-forwarded-for': `checker-${language}` })
      faults.push(...(await htmlFaults(path, text)))
    }
    expect(faults).toEqual([])
  })
})
