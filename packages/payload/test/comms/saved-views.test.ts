import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureCity } from '../../src/config/ensure-city.ts'
import { aPerson, aPublishedStory, aStory, aText, type Person, type Row } from '../support/builders.ts'
import { testCity } from '../support/city.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'

const path = '/payload-query-presets'
const view = (title: string, constraint = 'onlyMe') => ({
  title,
  relatedCollection: 'stories',
  where: { or: [{ and: [{ _status: { equals: 'draft' } }] }] },
  columns: [{ accessor: 'workingTitle', active: true }],
  isShared: constraint !== 'onlyMe',
  access: { read: { constraint }, update: { constraint: 'onlyMe' }, delete: { constraint: 'onlyMe' } },
})

describe.each(databases)('saved views of the list of stories on %s', (database) => {
  let cms: Cms
  let comms: Person
  let partner: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    comms = await aPerson(cms, ['comms-lead'])
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
  }, 120_000)
  afterAll(() => cms?.stop())

  const shipped = [
    'Changes asked for',
    'In review',
    'In the archive',
    'Not published yet',
    'Published',
    'With a day to look at them again',
  ]
  const all = async ({ rest }: Person) => (await rest('GET', `${path}?sort=title&limit=50`)).body.docs as Row[]
  const titles = async (person: Person) =>
    (await all(person)).map(({ title }) => title).filter((title) => !shipped.includes(String(title)))

  test('some come with the CMS, for everybody, and each finds what it says', async () => {
    expect((await all(partner)).map(({ title }) => title)).toEqual(shipped)
    const [draft, put, due] = [await aStory(cms), await aStory(cms), await aStory(cms, { reviewOn: '2026-01-05' })]
    const { text, story } = await aPublishedStory(cms)
    const other = await aText(cms, draft.id)
    expect((await comms.rest('POST', '/review/archive', { story: put.id })).status).toBe(200)
    const hash = other.wordsHash
    expect((await comms.rest('POST', '/review/submit', { text: other.id, hash })).status).toBe(200)
    const found = async (title: string) => {
      const preset = (await all(comms)).find((each) => each.title === title)
      const query = (preset?.where as { or: [{ and: Record<string, Record<string, unknown>>[] }] }).or[0].and
        .flatMap((each) => Object.entries(each))
        .map(([field, asked]) => `where[${field}][${Object.keys(asked)[0]}]=${String(Object.values(asked)[0])}`)
        .join('&')
      const rows = await comms.rest('GET', `/${String(preset?.relatedCollection)}?draft=true&depth=0&limit=50&${query}`)
      return (rows.body.docs as Row[]).map(({ id }) => id).sort()
    }
    expect(await found('Not published yet')).toEqual([draft.id, due.id].sort())
    expect(await found('Published')).toEqual([story.id])
    expect(await found('With a day to look at them again')).toEqual([due.id])
    expect(await found('In the archive')).toEqual([put.id])
    expect(await found('In review')).toEqual([other.id])
    expect(await found('Changes asked for')).toEqual([])
    const reviewer = await aPerson(cms, ['reviewer'])
    const asked = { text: other.id, hash, words: 'Say where it was.' }
    expect((await reviewer.rest('POST', '/review/request-changes', asked)).status).toBe(200)
    expect([await found('In review'), await found('Changes asked for')]).toEqual([[], [other.id]])
    expect(text.id).not.toBe(other.id)
  })

  test('what is shared is changed and deleted by those who publish only, and ours do not come back on their own', async () => {
    const [first] = await all(partner)
    expect((await partner.rest('PATCH', `${path}/${first?.id}`, { title: 'Mine' })).status).toBeGreaterThanOrEqual(403)
    expect((await partner.rest('DELETE', `${path}/${first?.id}`)).status).toBeGreaterThanOrEqual(403)
    expect((await comms.rest('DELETE', `${path}/${first?.id}`)).status).toBe(200)
    await ensureCity(cms.payload, testCity)
    expect((await all(partner)).map(({ title }) => title)).toEqual(shipped.slice(1))
  })

  test('everybody keeps their own, and sees what the comms lead shares', async () => {
    expect((await partner.rest('POST', path, view('Ours'))).status).toBe(201)
    expect((await comms.rest('POST', path, view('For me'))).status).toBe(201)
    const shared = await comms.rest('POST', path, view('For all', 'everyone'))
    expect(shared.status).toBe(201)
    expect(await titles(partner)).toEqual(['For all', 'Ours'])
    expect(await titles(comms)).toEqual(['For all', 'For me'])
    const { id } = shared.body.doc as Row
    expect((await partner.rest('PATCH', `${path}/${id}`, { title: 'Taken over' })).status).toBeGreaterThanOrEqual(403)
    expect((await partner.rest('DELETE', `${path}/${id}`)).status).toBeGreaterThanOrEqual(403)
  })

  test('a partner shares none with others', async () => {
    expect((await partner.rest('POST', path, view('Look at this', 'everyone'))).status).toBe(400)
    expect(await titles(comms)).not.toContain('Look at this')
  })

  test('who does not work on stories has none', async () => {
    const { rest } = await aPerson(cms, ['employment-coach'], { organisation: 'north-trust' })
    for (const each of [rest, restAs(cms, null)]) {
      expect((await each('GET', path)).status).toBe(403)
      expect((await each('POST', path, view('Mine'))).status).toBe(403)
    }
  })
})
