import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, aPublishedStory, aStory, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { takenDown } from './started.ts'

describe.each(databases)('print runs on %s', (database) => {
  let cms: Cms
  let partner: Person
  let stranger: Person
  let lead: Person
  let story: Row
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    stranger = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    lead = await aPerson(cms, ['comms-lead'])
    story = (await aPublishedStory(cms)).story
  }, 120_000)
  afterAll(() => cms?.stop())

  const run = (more: Record<string, unknown> = {}) => ({
    story: story.id,
    language: 'ur',
    kind: 'leaflet',
    copies: 200,
    places: 'Old Town library',
    printedOn: '2026-02-01',
    ...more,
  })
  const recall = async (person: Person) => (await person.rest('GET', '/print-runs/recall')).body.recall as Row[]

  test('what is printed is listed for recall when its story comes down, until it is fetched back', async () => {
    const made = await partner.rest('POST', '/print-runs', run())
    expect(made.status).toBe(201)
    const back = await lead.rest('POST', '/print-runs', run({ kind: 'poster', recalledOn: '2026-02-20' }))
    expect(back.status).toBe(201)
    expect(await recall(lead)).toEqual([])
    await takenDown(cms, story.id)
    const [listed, ...more] = await recall(lead)
    expect(more).toEqual([])
    expect(listed).toEqual({
      id: (made.body.doc as Row).id,
      code: story.code,
      takenDownOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      language: 'ur',
      number: null,
      kind: 'leaflet',
      copies: 200,
      places: 'Old Town library',
      printedOn: '2026-02-01',
      fromSite: `W…-${String(story.code).toUpperCase()}`,
    })
    expect(await recall(partner)).toEqual([listed])
    expect(await recall(stranger)).toEqual([])
    expect((await restAs(cms, null)('GET', '/print-runs/recall')).status).toBe(403)
    const done = await partner.rest('PATCH', `/print-runs/${String(listed?.id)}`, { recalledOn: '2026-03-03' })
    expect(done.status).toBe(200)
    expect(await recall(lead)).toEqual([])
  })

  test('nobody writes one for a story of another organisation, nor moves one to another story', async () => {
    expect((await stranger.rest('POST', '/print-runs', run())).status).toBe(403)
    const made = await partner.rest('POST', '/print-runs', run())
    const other = await aStory(cms, { organisation: 'south-centre' })
    const change = { story: other.id, copies: 300 }
    const moved = await partner.rest('PATCH', `/print-runs/${(made.body.doc as Row).id}?depth=0`, change)
    expect([moved.status, (moved.body.doc as Row).story, (moved.body.doc as Row).copies]).toEqual([200, story.id, 300])
    expect((await lead.rest('POST', '/print-runs', run({ copies: 0 }))).status).toBe(400)
  })

  test('a role that has no part in stories sees none', async () => {
    const coach = await aPerson(cms, ['employment-coach'], { organisation: 'north-trust' })
    expect((await coach.rest('GET', '/print-runs/recall')).status).toBe(403)
  })
})
