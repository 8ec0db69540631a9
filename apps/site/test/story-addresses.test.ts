import { signCall } from '@use-it-cities/success-stories/signature'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FeedRecording, FeedStory } from '@use-it-cities/success-stories'
import { aSite, type TestSite } from './a-site.ts'
import { aRecording, toldInFull } from './champion-fixture.ts'
import { callSecret, FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { aPhoto } from './photos.ts'

let cms: FakeCms
let site: TestSite
const code = codeOf(1000)

beforeEach(async () => {
  cms = await FakeCms.start()
  site = await aSite(cms)
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

/** The call of the CMS; the time is the site's own. */
async function ask(body: string, secret = callSecret) {
  const timestamp = Math.floor(site.clock.now / 1000)
  const response = await fetch(`${site.url}/_use-it/addresses`, {
    method: 'POST',
    body,
    headers: { 'use-it-timestamp': String(timestamp), 'use-it-signature': signCall(secret, timestamp, body) },
  })
  return { status: response.status, body: (await response.json()) as { addresses: string[]; lists: string[] } }
}

it('names every address of a story with its whole kit; when it is taken down all of it is gone, also after a restart', async () => {
  const photo = await aPhoto(cms)
  const recording: FeedRecording = aRecording(cms, 5_000)
  const change = (story: FeedStory) => (story.code === code ? toldInFull(story, recording) : story)
  cms.show(aFeed({ revision: 2, stories: [{ photo }, {}], change }))
  await site.changed()
  const shown = (await ask(JSON.stringify({ code }))).body
  expect(shown.addresses.filter((path) => path.startsWith('/media/'))).toHaveLength(photo.renditions.length + 2)
  // The story is in English and Urdu: it has no card and no paper in other languages.
  for (const path of shown.addresses.filter((each) => !/^\/(?!en|ur|media)\w+\/.*\.(?:jpg|pdf)$/.test(each)))
    expect([path, (await site.get(path)).status]).toEqual([path, 200])
  for (const [kind, count] of [
    ['.jpg', 18],
    ['.pdf', 36],
    ['champions', 45],
  ] as const)
    expect([kind, shown.addresses.filter((path) => path.includes(kind)).length]).toEqual([kind, count])
  const named = await Promise.all(shown.lists.map(async (path) => (await site.get(path)).text.includes(code)))
  expect(named.filter(Boolean).length).toBeGreaterThanOrEqual(3)

  cms.show(aFeed({ revision: 3, stories: [{ photo }, {}], change, tombstones: [{ code, on: '2026-11-21' }] }))
  await site.changed()
  for (const path of shown.addresses) expect([path, (await site.get(path)).status]).toEqual([path, 410])
  await site.stop()
  site = await aSite(cms, { dataDir: site.dataDir })
  const gone = (await ask(JSON.stringify({ code }))).body
  expect(gone).toEqual(shown)
  for (const path of gone.addresses) {
    const { status, text } = await site.get(path)
    expect([path, status]).toEqual([path, 410])
    expect(text).not.toContain('Neighbours who did story 0')
  }
  for (const path of gone.lists) expect([path, (await site.get(path)).text.includes(code)]).toEqual([path, false])
})

it('answers nobody but the CMS, and nothing that is not a code', async () => {
  expect((await ask(JSON.stringify({ code }), 'another-secret')).status).toBe(401)
  expect((await fetch(`${site.url}/_use-it/addresses`, { method: 'POST', body: '{}' })).status).toBe(401)
  for (const body of ['', '{}', '{"code":"../../etc"}', '[]', '{"code":"k7mfr2wq","more":1}'])
    expect([body, (await ask(body)).status]).toEqual([body, 400])
})
