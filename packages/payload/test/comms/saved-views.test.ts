import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, type Person, type Row } from '../support/builders.ts'
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

  const titles = async ({ rest }: Person) =>
    ((await rest('GET', `${path}?sort=title`)).body.docs as Row[]).map(({ title }) => title)

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
