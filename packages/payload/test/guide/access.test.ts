import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { aPerson, idBySlug, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import {
  correctionData,
  helpData,
  keepers,
  publication,
  sentencesIn,
  someHelp,
  startGuideCms,
  type Keepers,
} from './support.ts'

type Who = keyof Keepers
type Operation = 'create' | 'read' | 'update' | 'delete'

/** For each role and collection: the rows it may create, read, update and delete; of both organisations, its own, or none. */
const table: Record<Who, Record<'help' | 'corrections', string>> = {
  administrator: { help: 'both both both both', corrections: 'both both none none' },
  comms: { help: 'both both both both', corrections: 'none both none none' },
  coach: { help: 'both both both both', corrections: 'both both none none' },
  north: { help: 'own own own own', corrections: 'none none none none' },
  south: { help: 'own own own own', corrections: 'none none none none' },
  reviewer: { help: 'none none none none', corrections: 'none none none none' },
}
const operations: readonly Operation[] = ['create', 'read', 'update', 'delete']

describe.each(databases)('who keeps the guide, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  let organisation: { north: string; south: string }
  beforeAll(async () => {
    cms = await startGuideCms({ database })
    people = await keepers(cms)
    organisation = {
      north: await idBySlug(cms, slugs.organisations, 'north-trust'),
      south: await idBySlug(cms, slugs.organisations, 'south-centre'),
    }
  }, 180_000)
  afterAll(() => cms?.stop())

  const may = { create: 201, read: 200, update: 200, delete: 200 }
  const asWritten = (who: Who, wasAllowed: { north: boolean; south: boolean }) => {
    const own = who === 'south' ? wasAllowed.south && !wasAllowed.north : wasAllowed.north && !wasAllowed.south
    return wasAllowed.north && wasAllowed.south ? 'both' : own ? 'own' : 'none'
  }

  test('local help: every role, every operation, of their own organisation and of another', async () => {
    const tryIt = async (who: Who, operation: Operation, of: 'north' | 'south') => {
      const { rest } = people[who]
      if (operation === 'create')
        return rest('POST', '/local-help', helpData({ organisation: organisation[of], name: `By ${who}` }))
      const { id } = await someHelp(cms, { organisation: of === 'north' ? 'north-trust' : 'south-centre' })
      const method = operation === 'read' ? 'GET' : operation === 'update' ? 'PATCH' : 'DELETE'
      return rest(method, `/local-help/${id}`, operation === 'update' ? { name: 'Changed' } : undefined)
    }
    for (const who of Object.keys(table) as Who[]) {
      const found: string[] = []
      for (const operation of operations) {
        const [north, south] = [await tryIt(who, operation, 'north'), await tryIt(who, operation, 'south')]
        found.push(asWritten(who, { north: north.status === may[operation], south: south.status === may[operation] }))
      }
      expect([who, found.join(' ')]).toEqual([who, table[who].help])
    }
  }, 120_000)

  test('corrections: recorded by coaches and administrators, read by those who keep the guide, changed by nobody', async () => {
    const made = await people.coach.rest('POST', '/guide-corrections', correctionData())
    const { id } = made.body.doc as Row
    for (const who of Object.keys(table) as Who[]) {
      const { rest } = people[who]
      const found = [
        (await rest('POST', '/guide-corrections', correctionData())).status === 201,
        (await rest('GET', `/guide-corrections/${id}`)).status === 200,
        (await rest('PATCH', `/guide-corrections/${id}`, { text: 'Something else' })).status === 200,
        (await rest('DELETE', `/guide-corrections/${id}`)).status === 200,
      ]
      expect([who, found.map((yes) => (yes ? 'both' : 'none')).join(' ')]).toEqual([who, table[who].corrections])
    }
  }, 60_000)

  test('not even the system changes or deletes a correction', async () => {
    const { id } = (await people.coach.rest('POST', '/guide-corrections', correctionData())).body.doc as Row
    const at = { collection: slugs.guideCorrections, id, overrideAccess: true }
    await expect(cms.payload.update({ ...at, data: { text: 'Something else' } as never })).rejects.toThrow(
      'cannot be changed',
    )
    await expect(cms.payload.delete(at)).rejects.toThrow('cannot be deleted')
  })

  test('an anonymous visitor reads and writes nothing', async () => {
    const anonymous = restAs(cms, null)
    for (const path of [
      '/local-help',
      '/guide-corrections',
      '/guide/board',
      '/guide/facts?profession=nurse',
      '/guide/professions',
    ])
      expect([path, (await anonymous('GET', path)).status]).toEqual([path, 403])
    expect((await anonymous('POST', '/local-help', helpData())).status).toBe(403)
    expect((await anonymous('POST', '/guide-corrections', correctionData())).status).toBe(403)
    expect((await anonymous('POST', '/guide/help-checked', { id: (await someHelp(cms)).id })).status).toBe(403)
  })

  test('a partner’s new entry is of their own organisation, and does not move to another one', async () => {
    const { rest } = people.north
    const made = await rest('POST', '/local-help?depth=0', helpData())
    const { id, organisation: at } = made.body.doc as Row
    expect(at).toBe(organisation.north)
    const moved = await rest('PATCH', `/local-help/${id}`, { organisation: organisation.south })
    expect([moved.status, sentencesIn(moved)]).toEqual([403, [expect.stringContaining('your own organisation')]])
    const emptied = await rest('PATCH', `/local-help/${id}`, { organisation: null })
    expect(emptied.status).toBe(403)
    const bulk = await rest('PATCH', '/local-help?where[name][exists]=true&depth=0', { name: 'All mine' })
    expect(new Set((bulk.body.docs as Row[]).map((row) => row.organisation))).toEqual(new Set([organisation.north]))
  })

  test('a partner without an organisation writes nothing', async () => {
    const { rest } = await aPerson(cms, ['partner-editor'])
    expect((await rest('POST', '/local-help', helpData())).status).toBe(403)
  })

  test('the board is for coaches, the comms lead and administrators; a partner checks their own entry only', async () => {
    for (const who of ['administrator', 'comms', 'coach'] as const)
      expect([who, (await people[who].rest('GET', '/guide/board')).status]).toEqual([who, 200])
    for (const who of ['north', 'reviewer'] as const)
      expect([who, (await people[who].rest('GET', '/guide/board')).status]).toEqual([who, 403])
    const [mine, theirs] = [await someHelp(cms), await someHelp(cms, { organisation: 'south-centre' })]
    expect((await people.north.rest('POST', '/guide/help-checked', { id: mine.id })).status).toBe(200)
    expect((await people.north.rest('POST', '/guide/help-checked', { id: theirs.id })).status).toBeGreaterThanOrEqual(
      403,
    )
    expect((await people.reviewer.rest('POST', '/guide/help-checked', { id: mine.id })).status).toBe(403)
  })

  test('who records a correction stands for it: nobody writes another name, and without an organisation there is none', async () => {
    const made = await people.coach.rest(
      'POST',
      '/guide-corrections?depth=0',
      correctionData({
        by: 'Somebody Else',
        recordedBy: people.comms.id,
        recordedOn: '2020-01-01',
        id: 'a'.repeat(24),
      }),
    )
    expect(made.body.doc).toMatchObject({
      by: 'North Trust',
      recordedBy: people.coach.id,
      recordedOn: '2026-11-21T12:00:00.000Z',
    })
    expect((made.body.doc as Row).id).not.toBe('a'.repeat(24))
    const alone = await aPerson(cms, ['employment-coach'])
    const refused = await alone.rest('POST', '/guide-corrections', correctionData())
    expect([refused.status, sentencesIn(refused)]).toEqual([
      403,
      [expect.stringContaining('belongs to an organisation')],
    ])
  })

  test('every check and every correction is on record, with who did it', async () => {
    const help = (await people.coach.rest('POST', '/local-help', helpData({ checkedOn: null }))).body.doc as Row
    await people.coach.rest('POST', '/guide/help-checked', { id: help.id })
    const correction = (await people.coach.rest('POST', '/guide-corrections', correctionData())).body.doc as Row
    const ended = (await people.coach.rest('POST', '/guide-corrections', correctionData({ says: 'withdrawn' }))).body
      .doc as Row
    await people.coach.rest('DELETE', `/local-help/${help.id}`)
    const { docs } = await cms.payload.find({
      collection: slugs.auditEvents,
      where: { target: { in: [help.id, correction.id, ended.id] } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    expect((docs as unknown as Row[]).map(({ action, actor, target }) => [action, actor, target]).sort()).toEqual(
      [
        ['correction-recorded', people.coach.id, correction.id],
        ['correction-withdrawn', people.coach.id, ended.id],
        ['help-checked', people.coach.id, help.id],
        ['help-deleted', people.coach.id, help.id],
      ].sort(),
    )
    expect((await publication(cms)).help.map(({ id }) => id)).not.toContain(help.id)
  })
})
