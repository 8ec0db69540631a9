import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import type { Person, Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aQuestionnaire, aSubmission, aTeam, sendIn, startResearchCms, type Team } from './support.ts'

const contact = { reach_you: { name: 'A Neighbour', phone: '0121 000 0000' } }

describe.each(databases)('who sees which rows of research on %s', (database) => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startResearchCms({ database })
    team = await aTeam(cms)
    await aQuestionnaire(cms)
    for (const { code } of [team.ofNorth, team.ofSouth]) {
      const submission = aSubmission({ researcher: { code } })
      await sendIn(cms, { ...submission, answers: { ...submission.answers, ...contact } })
    }
    await sendIn(cms, aSubmission())
    for (const { id } of [team.ofNorth, team.ofSouth])
      await team.lead.rest('POST', '/route-decisions', { researcher: id, route: 'voucher', decidedOn: '2026-11-01' })
  }, 180_000)
  afterAll(() => cms?.stop())

  const rowsFor = async ({ rest }: Person, slug: string): Promise<(string | null)[] | number> => {
    const { status, body } = await rest('GET', `/${slug}?limit=100&sort=createdAt`)
    if (status !== 200) return status
    return (body.docs as Row[]).map((row) => (slug === slugs.researchers ? row.id : (row.researcher as string | null)))
  }

  test.each([slugs.researchers, slugs.submissions, slugs.submissionContacts, slugs.routeDecisions])(
    '%s: the lead all, a coordinator and a researcher their own',
    async (slug) => {
      const [north, south] = [team.ofNorth.id, team.ofSouth.id]
      const everything = slug === slugs.submissions ? [north, south, null] : [north, south]
      const setUp = slug === slugs.researchers ? everything : 403
      expect(await rowsFor(team.lead, slug)).toEqual(everything)
      expect(await rowsFor(team.north, slug)).toEqual([north])
      expect(await rowsFor(team.south, slug)).toEqual([south])
      expect(await rowsFor(team.amina, slug)).toEqual(slug === slugs.submissionContacts ? 403 : [north])
      expect(await rowsFor(team.administrator, slug)).toEqual(setUp)
    },
  )

  test('a row that is not theirs is not there, by whatever address', async () => {
    const { docs } = (await team.south.rest('GET', '/submissions')).body as { docs: Row[] }
    const id = docs[0]?.id
    for (const { rest } of [team.north, team.amina]) {
      expect((await rest('GET', `/submissions/${id}`)).status).toBe(404)
      expect((await rest('GET', `/submissions/${id}/answers`)).status).toBe(404)
      expect((await rest('POST', `/submissions/${id}/decide`, { action: 'validate' })).status).toBe(404)
      expect((await rest('GET', `/researchers/${team.ofSouth.id}/view`)).status).toBe(404)
      expect((await rest('POST', `/researchers/${team.ofSouth.id}/pin`)).status).toBeGreaterThanOrEqual(403)
    }
    const asked = await team.north.rest('GET', `/submissions?where[researcher.coordinator][equals]=${team.south.id}`)
    expect(asked.body.docs ?? []).toEqual([])
  })

  test('nobody writes a submission, a contact or a hidden field by REST', async () => {
    const { docs } = (await team.lead.rest('GET', '/submissions')).body as { docs: Row[] }
    for (const { rest } of [team.lead, team.north, team.amina, team.administrator]) {
      expect((await rest('PATCH', `/submissions/${docs[0]?.id}`, { status: 'validated' })).status).toBe(403)
      expect((await rest('POST', '/submissions', { submission: 'x' })).status).toBe(403)
      expect((await rest('DELETE', `/submissions/${docs[0]?.id}`)).status).toBe(403)
      expect((await rest('POST', '/submission-contacts', { submission: 'x' })).status).toBe(403)
      expect((await rest('POST', '/kept-aside', { why: 'not-sealed' })).status).toBe(403)
    }
  })

  test('a coordinator adds researchers of their own and cannot hand them to others, take a code or a PIN hash', async () => {
    const made = await team.north.rest('POST', '/researchers', {
      name: 'A new one',
      coordinator: team.south.id,
      code: 'AAAAAAAA',
      pinHash: 'scrypt$1$1$1$x$y',
    })
    expect(made.status).toBe(201)
    const { id, code } = made.body.doc as Row
    expect(made.body.doc).not.toHaveProperty('pinHash')
    const row = await cms.payload.db.findOne<Row>({ collection: slugs.researchers, where: { id: { equals: id } } })
    expect([row?.coordinator, row?.pinHash ?? null, code === 'AAAAAAAA']).toEqual([team.north.id, null, false])
    await team.north.rest('PATCH', `/researchers/${id}`, { coordinator: team.south.id, code: 'BBBBBBBB', name: 'Same' })
    const after = await cms.payload.db.findOne<Row>({ collection: slugs.researchers, where: { id: { equals: id } } })
    expect([after?.coordinator, after?.code, after?.name]).toEqual([team.north.id, code, 'Same'])
    expect((await team.south.rest('PATCH', `/researchers/${id}`, { name: 'x' })).status).toBeGreaterThanOrEqual(403)
    expect((await team.lead.rest('PATCH', `/researchers/${id}`, { coordinator: team.south.id })).status).toBe(200)
    expect((await team.north.rest('GET', `/researchers/${id}`)).status).toBe(404)
  })

  test('a route is written down for the own researchers only, by name and never for oneself', async () => {
    const route = { route: 'payroll', decidedOn: '2026-11-02', decidedBy: team.south.id }
    const own = await team.north.rest('POST', '/route-decisions', { ...route, researcher: team.ofNorth.id })
    expect([own.status, (own.body.doc as Row).decidedBy]).toEqual([201, team.north.id])
    expect((await team.north.rest('POST', '/route-decisions', { ...route, researcher: team.ofSouth.id })).status).toBe(
      404,
    )
    expect((await team.amina.rest('POST', '/route-decisions', { ...route, researcher: team.ofNorth.id })).status).toBe(
      403,
    )
    const ahead = { ...route, researcher: team.ofNorth.id, decidedOn: '2027-01-01' }
    expect((await team.north.rest('POST', '/route-decisions', ahead)).status).toBe(400)
    const change = await team.lead.rest('PATCH', `/route-decisions/${(own.body.doc as Row).id}`, { route: 'voucher' })
    expect(change.status).toBe(403)
  })

  test('a PIN is shown once, stored as a hash, and never read', async () => {
    const answer = await team.north.rest('POST', `/researchers/${team.ofNorth.id}/pin`)
    expect(answer.body).toEqual({ pin: expect.stringMatching(/^\d{6}$/) as string, code: team.ofNorth.code })
    const row = await cms.payload.db.findOne<Row>({
      collection: slugs.researchers,
      where: { id: { equals: team.ofNorth.id } },
    })
    expect(row?.pinHash).toMatch(/^scrypt\$16384\$8\$1\$/)
    const seen = await team.lead.rest('GET', `/researchers/${team.ofNorth.id}`)
    expect(JSON.stringify(seen.body)).not.toContain('scrypt')
    expect((await team.lead.rest('GET', '/researchers?where[pinHash][exists]=true')).status).toBe(400)
    expect((await team.amina.rest('POST', `/researchers/${team.ofNorth.id}/pin`)).status).toBe(403)
  })
})
