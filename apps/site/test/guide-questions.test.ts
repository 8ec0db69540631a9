import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type Fields, type TestSite } from './a-site.ts'
import { plain, Walk } from './a-walk.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aGuidePublication } from './guide-fixture.ts'

let cms: FakeCms
let site: TestSite

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishGuide(aGuidePublication())
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const begin = (profession = 'nurse', language = 'en') =>
  new Walk(site, `/${language}/guide/${profession}/questions`).open()
const ielts: Fields = {
  'sitting1.test': 'ielts',
  'sitting1.listening': '7.5',
  'sitting1.reading': '7',
  'sitting1.writing': '6.5',
  'sitting1.speaking': '7',
  'sitting1.overall': '7',
  'sitting1.day': '14',
  'sitting1.month': '3',
  'sitting1.year': '2026',
}
const nurse: readonly Fields[] = [
  { nation: 'GB-ENG' },
  { trainedIn: 'Nigeria' },
  { status: 'refugee' },
  { english: 'test' },
  ielts,
]
const atCheck = async () => (await begin()).next(...nurse)

describe('questions without JavaScript', () => {
  it('asks one thing at a time and shows the way', async () => {
    const walk = await begin()
    expect([walk.status, walk.title]).toEqual([200, 'Where in the UK do you want to work?'])
    await walk.next(nurse[0] ?? {})
    expect(walk.title).toBe('Where did you train?')
    await walk.next(...nurse.slice(1))
    expect([walk.status, walk.title]).toEqual([200, 'Check your answers'])
    expect(plain(walk.html)).toContain('Where did you train? Nigeria Change')
    await walk.press('answer')
    expect([walk.status, walk.title]).toEqual([200, 'Your way: Nurse England'])
  })
})
