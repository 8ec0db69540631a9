import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleNames } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import {
  aConsent,
  aPerson,
  aStory,
  consentData,
  publish,
  aReadyStory,
  type Person,
  type Row,
} from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

const guardian = { name: 'G. Uardian', relation: 'Mother', on: '2026-01-05' }

describe.each(databases)('why a second person has to look, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let other: Person
  let safeguarding: Person
  let administrator: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    other = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    safeguarding = await aPerson(cms, ['safeguarding-lead'])
    administrator = await aPerson(cms, ['administrator'])
  })
  afterAll(() => cms?.stop())

  const record = async (story: string, overrides: Record<string, unknown>) =>
    partner.rest('POST', '/consents?depth=0', await consentData(cms, story, overrides))
  const reasonsOf = async (consent: string) => {
    const where = { consent: { equals: consent } }
    return (await cms.payload.db.find<Row>({ collection: slugs.consentReasons, where })).docs
  }
  const readings = async () => {
    const where = { action: { equals: 'restricted-read' } }
    const { docs } = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where,
      limit: 0,
      pagination: false,
    })
    return docs.map(({ actor, kind, target, detail }) => ({ actor, kind, target, detail }))
  }
  const countersign = (rest: Person['rest'], story: string, given: unknown) =>
    rest('POST', '/consents', { story, type: 'countersigned', given, on: '2026-01-06', how: 'spoken' })

  test('said on the same screen, and kept apart: the consent itself says only that somebody has to look', async () => {
    const { story } = await aReadyStory(cms)
    const answer = await record(story.id, { why: { reasons: ['under-18', 'open-claim'], guardian } })
    expect(answer.status).toBe(201)
    const consent = answer.body.doc as Row
    expect(consent.needsCountersignature).toBe(true)
    expect(JSON.stringify(answer.body)).not.toMatch(/Uardian|under-18|open-claim/)
    expect(await reasonsOf(consent.id)).toMatchObject([
      { reasons: ['open-claim', 'under-18'], guardian: { name: 'G. Uardian', relation: 'Mother' }, story: story.id },
    ])
    for (const { rest } of [partner, administrator, safeguarding])
      for (const path of [`/consents/${consent.id}?depth=2`, `/consents?where[id][equals]=${consent.id}&depth=2`])
        expect(JSON.stringify((await rest('GET', path)).body)).not.toMatch(/Uardian|under-18|open-claim/)
    const stored = await cms.payload.db.findOne<Row>({
      collection: slugs.consents,
      where: { id: { equals: consent.id } },
    })
    expect(JSON.stringify(stored)).not.toMatch(/Uardian|under-18|open-claim/)

    await expect(publish(cms, story.id)).rejects.toThrow(/second person/)
    expect((await countersign(safeguarding.rest, story.id, consent.id)).status).toBe(201)
    await publish(cms, story.id)
  })

  test.each<[string, unknown, RegExp]>([
    ['no guardian', { reasons: ['under-18'] }, /under 18, so a parent or guardian agrees too/],
    ['a guardian without a name', { reasons: ['under-18'], guardian: { ...guardian, name: ' ' } }, /guardian/],
    [
      'a guardian who is nobody to them',
      { reasons: ['under-18'], guardian: { ...guardian, relation: '' } },
      /guardian/,
    ],
    ['a guardian who never agreed', { reasons: ['under-18'], guardian: { ...guardian, on: null } }, /guardian/],
    [
      'a guardian who agreed on a day that does not exist',
      { reasons: ['under-18'], guardian: { ...guardian, on: '2026-02-30' } },
      /guardian/,
    ],
    [
      'a guardian with a name that goes on and on',
      { reasons: ['under-18'], guardian: { ...guardian, name: 'x'.repeat(121) } },
      /guardian/,
    ],
    ['a guardian and no reason', { reasons: [], guardian }, /Choose why/],
    ['a reason nobody knows', { reasons: ['open-claim', 'gossip'] }, /./],
  ])('%s is refused, together with the consent and on its own', async (_, why, sentence) => {
    const story = await aStory(cms)
    const together = await record(story.id, { needsCountersignature: true, why })
    expect(together.status).toBe(400)
    expect(JSON.stringify(together.body)).toMatch(sentence)
    const where = { story: { equals: story.id } }
    expect((await cms.payload.db.count({ collection: slugs.consents, where })).totalDocs).toBe(0)

    const consent = await aConsent(cms, story.id, { needsCountersignature: true })
    const alone = await partner.rest('POST', '/consent-reasons', { consent: consent.id, ...(why as object) })
    expect(alone.status).toBe(400)
    expect(await reasonsOf(consent.id)).toEqual([])
  })

  test('a guardian is written down for under 18 only', async () => {
    const story = await aStory(cms)
    const consent = (await record(story.id, { why: { reasons: ['open-claim'], guardian } })).body.doc as Row
    expect(JSON.stringify(await reasonsOf(consent.id))).not.toContain('Uardian')
  })

  test('nobody countersigns without a reason on record, and not their own', async () => {
    const story = await aStory(cms)
    const consent = (await record(story.id, { needsCountersignature: true })).body.doc as Row
    const early = await countersign(safeguarding.rest, story.id, consent.id)
    expect([early.status, JSON.stringify(early.body)]).toEqual([
      400,
      expect.stringContaining('Nobody has written down why'),
    ])
    const added = { consent: consent.id, reasons: ['family-at-risk'] }
    expect((await partner.rest('POST', '/consent-reasons', added)).status).toBe(201)
    expect((await countersign(partner.rest, story.id, consent.id)).status).toBe(403)
    expect((await countersign(safeguarding.rest, story.id, consent.id)).status).toBe(201)
  })

  test('the form shows where to say why on a new consent, and on a stored one to nobody', async () => {
    const story = await aStory(cms)
    const consent = (await record(story.id, { why: { reasons: ['open-claim'] } })).body.doc as Row
    for (const { rest } of [partner, administrator, safeguarding]) {
      const fresh = (await rest('POST', '/consents/access', {})).body as { fields: Record<string, unknown> }
      expect(Object.keys(fresh.fields)).toContain('why')
      const stored = (await rest('POST', `/consents/access/${consent.id}`, {})).body as typeof fresh
      expect((stored.fields.why as { read?: boolean } | undefined)?.read ?? false).toBe(false)
    }
    for (const path of ['/consents?sort=why.reasons', '/consents?where[why.guardian.name][like]=G'])
      expect([path, JSON.stringify((await partner.rest('GET', path)).body).includes('Uardian')]).toEqual([path, false])
  })

  test("another organisation's editor adds no reason, and nobody adds one to a no or to a consent that asks for nobody", async () => {
    const story = await aStory(cms)
    const consent = (await record(story.id, { needsCountersignature: true })).body.doc as Row
    const reasons = ['open-claim']
    expect((await other.rest('POST', '/consent-reasons', { consent: consent.id, reasons })).status).toBe(403)
    // Naming a story of one's own beside it does not help.
    const own = await aStory(cms, { organisation: 'south-centre' })
    const forged = await other.rest('POST', '/consent-reasons', { consent: consent.id, story: own.id, reasons })
    expect(forged.status).toBe(403)
    const plain = await aConsent(cms, story.id)
    const no = await aConsent(cms, story.id, { type: 'refused' })
    for (const id of [plain.id, no.id, 'f'.repeat(24), null, { $ne: null }])
      expect((await partner.rest('POST', '/consent-reasons', { consent: id, reasons })).status).toBe(400)
    expect(await reasonsOf(consent.id)).toEqual([])
  })

  test('a story that was taken down takes in no new yes and no new reason', async () => {
    const story = await aStory(cms)
    const consent = (await record(story.id, { needsCountersignature: true })).body.doc as Row
    expect((await record(story.id, { type: 'withdrawn' })).status).toBe(201)
    const why = { reasons: ['under-18'], guardian }
    for (const answer of [
      await record(story.id, { why }),
      await partner.rest('POST', '/consent-reasons', { consent: consent.id, ...why }),
    ])
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([409, expect.stringContaining('taken down')])
    const where = { story: { equals: story.id } }
    expect((await cms.payload.db.count({ collection: slugs.consentReasons, where })).totalDocs).toBe(0)
    expect((await cms.payload.db.count({ collection: slugs.consents, where })).totalDocs).toBe(2)
  })

  test('the safeguarding lead alone reads them: no other role, by no road', async () => {
    const story = await aStory(cms)
    const consent = (await record(story.id, { why: { reasons: ['under-18'], guardian } })).body.doc as Row
    const [reason] = await reasonsOf(consent.id)
    const before = await readings()
    for (const role of roleNames.filter((each) => each !== 'safeguarding-lead')) {
      const { rest } = await aPerson(cms, [role], { organisation: 'north-trust', languages: ['en', 'ur'] })
      for (const path of [
        '/consent-reasons',
        `/consent-reasons/${reason?.id}`,
        '/consent-reasons?where[reasons][equals]=under-18&draft=true&trash=true',
        '/consent-reasons/count?where[guardian.name][like]=G',
        `/consent-reasons/versions`,
      ]) {
        const { status, body } = await rest('GET', path)
        expect([role, path, status >= 400, JSON.stringify(body).includes('Uardian')]).toEqual([role, path, true, false])
      }
      // What is not stored there cannot be asked about either.
      const asked = await rest('GET', '/consents?where[why.reasons][equals]=under-18')
      expect([role, (asked.body.docs as Row[] | undefined)?.length ?? 0]).toEqual([role, 0])
    }
    expect(await readings()).toEqual(before)
  }, 60_000)

  test('each reading is written down: one, a list, a count, and asking for what is not there', async () => {
    const story = await aStory(cms)
    const consent = (await record(story.id, { why: { reasons: ['under-18'], guardian } })).body.doc as Row
    const [reason] = await reasonsOf(consent.id)
    const before = (await readings()).length
    const { rest, id: actor } = safeguarding
    const one = await rest('GET', `/consent-reasons/${reason?.id}?depth=0`)
    expect(one.body).toMatchObject({ reasons: ['under-18'], guardian: { name: 'G. Uardian' } })
    await rest('GET', `/consent-reasons?where[consent][equals]=${consent.id}&select[recordedAt]=true`)
    await rest('GET', '/consent-reasons/count?where[reasons][equals]=under-18')
    await rest('GET', '/consent-reasons?where[reasons][equals]=under-18&page=9999')
    const kind = slugs.consentReasons
    const after = (await readings()).filter((each) => each.actor === actor)
    for (const line of [
      { actor, kind, target: reason?.id, detail: 'findByID' },
      { actor, kind, target: reason?.id, detail: 'find' },
      { actor, kind, target: 'list', detail: 'count' },
      { actor, kind, target: 'list', detail: 'find' },
    ])
      expect(after).toContainEqual(line)
    expect((await readings()).length).toBe(before + 4)
  })

  test('to write a reason is no reading, and rows are never changed or deleted', async () => {
    const story = await aStory(cms)
    const before = (await readings()).length
    const consent = (await record(story.id, { why: { reasons: ['open-claim'] } })).body.doc as Row
    const [reason] = await reasonsOf(consent.id)
    expect((await readings()).length).toBe(before)
    const path = `/consent-reasons/${reason?.id}`
    for (const { rest } of [partner, administrator, safeguarding]) {
      expect((await rest('PATCH', path, { reasons: ['under-18'] })).status).toBe(403)
      expect((await rest('PATCH', '/consent-reasons?where[id][exists]=true', { reasons: [] })).status).toBe(403)
      expect((await rest('DELETE', path)).status).toBe(403)
      expect((await rest('DELETE', '/consent-reasons?where[id][exists]=true')).status).toBe(403)
    }
    const id = String(reason?.id)
    const data = { reasons: ['under-18'] } as never
    const change = cms.payload.update({ collection: slugs.consentReasons, id, data, overrideAccess: true })
    await expect(change).rejects.toThrow(/cannot be changed/)
    await expect(cms.payload.delete({ collection: slugs.consentReasons, id, overrideAccess: true })).rejects.toThrow(
      /cannot be deleted/,
    )
    expect(await reasonsOf(consent.id)).toMatchObject([{ reasons: ['open-claim'] }])
  })
})
