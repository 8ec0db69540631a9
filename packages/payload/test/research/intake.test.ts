import { randomUUID } from 'node:crypto'
import type { Submission } from '@use-it-cities/questionnaire-schema'
import { newIntakeKey, sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeSubmission } from '../../src/research/intake/store-submission.ts'
import { settingsOf } from '../../src/settings.ts'
import { slugs } from '../../src/slugs.ts'
import { databases, type Cms } from '../support/cms.ts'
import {
  aDefinition,
  aQuestionnaire,
  aSubmission,
  aTeam,
  countOf,
  rowOf,
  sealedCall,
  sendIn,
  signed,
  startResearchCms,
  type Team,
} from './support.ts'

const path = '/research/intake'

describe.each(databases)('the intake on %s', (database) => {
  let cms: Cms
  let team: Team
  const good = (overrides: Partial<Submission> = {}) =>
    aSubmission({ researcher: { code: team.ofNorth.code }, ...overrides })
  beforeAll(async () => {
    cms = await startResearchCms({ database })
    team = await aTeam(cms)
    await aQuestionnaire(cms, { closesOn: '2026-06-30' })
    await aQuestionnaire(cms, { definition: aDefinition({ version: 2, title: 'What we can do now' }) })
  }, 180_000)
  afterAll(() => cms?.stop())

  const now2 = { questionnaire: { id: 'skills', version: 2 } } as const

  test('a finished interview is stored once, with its researcher, and counts', async () => {
    const submission = good(now2)
    const answer = await sendIn(cms, submission)
    expect(answer).toEqual({ status: 200, body: { id: submission.id, outcome: 'stored' } })
    expect(await rowOf(cms, submission.id)).toMatchObject({
      questionnaire: 'skills',
      version: 2,
      researcher: team.ofNorth.id,
      status: 'submitted',
      notCounted: [],
      answers: submission.answers,
      receivedAt: '2026-11-21T10:00:00.000Z',
    })
  })

  test('doubled and replayed: the same content changes nothing, also in another order of its keys', async () => {
    const submission = good(now2)
    await sendIn(cms, submission)
    const before = await countOf(cms, slugs.submissions)
    const reordered = Object.fromEntries(Object.entries(submission).reverse()) as unknown as Submission
    const call = await sealedCall(submission)
    for (const body of [call, call, await sealedCall(submission), await sealedCall(reordered)])
      expect((await signed(cms, path, body)).body).toEqual({ id: submission.id, outcome: 'already-stored' })
    expect(await countOf(cms, slugs.submissions)).toBe(before)
  })

  test('an id in capitals is the same id', async () => {
    const submission = good(now2)
    await sendIn(cms, submission)
    const before = await countOf(cms, slugs.submissions)
    const answer = await sendIn(cms, { ...submission, id: submission.id.toUpperCase() })
    expect(answer.body).toMatchObject({ outcome: 'already-stored' })
    expect(await countOf(cms, slugs.submissions)).toBe(before)
  })

  test('20 parallel copies become one row and one contact', async () => {
    const submission = good(now2)
    const answers = { ...submission.answers, reach_you: { phone: '0121 000 0001' } }
    const calls = await Promise.all(Array.from({ length: 20 }, () => sealedCall({ ...submission, answers })))
    const all = await Promise.all(calls.map((body) => signed(cms, path, body)))
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(all.filter(({ body }) => body.outcome === 'stored')).toHaveLength(1)
    expect(all.filter(({ body }) => body.outcome === 'already-stored')).toHaveLength(19)
    const where = { submission: { equals: submission.id } }
    for (const collection of [slugs.submissions, slugs.submissionContacts])
      expect((await cms.payload.db.count({ collection, where })).totalDocs).toBe(1)
  })

  test('other content under the same id is kept aside, sealed, and changes nothing', async () => {
    const submission = good(now2)
    await sendIn(cms, submission)
    const other = await sealedCall({ ...submission, answers: { ...submission.answers, hours: 99 } })
    for (let at = 0; at < 2; at += 1)
      expect((await signed(cms, path, other)).body).toEqual({
        id: submission.id,
        outcome: 'kept-aside',
        code: 'other-content',
      })
    expect((await rowOf(cms, submission.id))?.answers).toMatchObject({ hours: 12 })
    const { docs } = await cms.payload.db.find<{ id: string; sealed: string }>({
      collection: slugs.keptAside,
      where: { submission: { equals: submission.id } },
    })
    expect(docs.map(({ sealed }) => JSON.parse(sealed) as unknown)).toEqual([
      (JSON.parse(other) as { sealed: unknown }).sealed,
    ])
  })

  test('of two different contents that race under one id, one is stored, one is kept aside, and contacts fit', async () => {
    const submission = good(now2)
    const variants = ['0121 000 0002', '0121 000 0003'].map((phone) => ({
      ...submission,
      answers: { ...submission.answers, good_at: phone, reach_you: { phone } },
    }))
    const all = await Promise.all(variants.map((each) => sendIn(cms, each)))
    expect(all.map(({ body }) => body.outcome).sort()).toEqual(['kept-aside', 'stored'])
    const stored = (await rowOf(cms, submission.id)) as unknown as { answers: { good_at: string }; contentHash: string }
    const contact = await cms.payload.db.findOne<{ id: string; contact: unknown }>({
      collection: slugs.submissionContacts,
      where: { key: { equals: `${submission.id}:${stored.contentHash}` } },
    })
    expect(contact?.contact).toEqual({ reach_you: { phone: stored.answers.good_at } })
  })

  test('contact details stand apart from the answers, with the day on which they go', async () => {
    const submission = good(now2)
    const reach_you = { name: 'A Neighbour', phone: '0121 000 0004' }
    await sendIn(cms, { ...submission, answers: { ...submission.answers, reach_you } })
    expect(JSON.stringify(await rowOf(cms, submission.id))).not.toMatch(/Neighbour|0121 000/)
    const contact = await cms.payload.db.findOne<{ id: string; deleteOn: string }>({
      collection: slugs.submissionContacts,
      where: { submission: { equals: submission.id } },
    })
    expect(contact).toMatchObject({ contact: { reach_you }, researcher: team.ofNorth.id })
    expect(contact?.deleteOn.slice(0, 10)).toBe('2027-11-21')
  })

  test.each([
    ['half-sent', { answers: { agrees: true } }, ['incomplete']],
    ['refused', { answers: { agrees: false } }, ['consent-not-given']],
    ['with a wrong answer', { answers: { agrees: true, works: 'yes', hours: 400 } }, ['invalid']],
    ['of nobody', { researcher: null }, ['researcher-not-named']],
    ['of a forged code', { researcher: { code: 'BBBBBBBB' } }, ['researcher-unknown']],
    ['of a name only', { researcher: { name: 'Somebody' } }, ['researcher-unknown']],
    ['from tomorrow', { interviewedOn: '2026-11-22' }, ['interviewed-in-future']],
    ['for a version that is closed', { questionnaire: { id: 'skills', version: 1 } }, ['version-closed']],
    ['for a version nobody knows', { questionnaire: { id: 'skills', version: 9 } }, ['version-unknown']],
    ['with a slip in its serial', { mode: 'paper', serial: 'BCDFGHJK' }, ['serial-wrong']],
  ] as [string, Partial<Submission>, string[]][])(
    '%s: stored, and it says why it does not count',
    async (_, change, notCounted) => {
      const submission = good({ ...now2, ...change })
      expect((await sendIn(cms, submission)).body).toEqual({ id: submission.id, outcome: 'stored' })
      expect((await rowOf(cms, submission.id))?.notCounted).toEqual(notCounted)
    },
  )

  test('an answer of the wrong form is not among the answers, and not thrown away', async () => {
    const submission = good({ ...now2, answers: { agrees: true, works: 'yes', hours: 'twelve' } })
    await sendIn(cms, submission)
    const row = await rowOf(cms, submission.id)
    expect(row?.answers).not.toHaveProperty('hours')
    expect(row?.wrong).toEqual([expect.objectContaining({ question: 'hours', code: 'wrong-type', given: 'twelve' })])
  })

  test.each([
    ['a part nobody asked for', { phone: '0121 000 0006', email: 'a@example.org' }, { phone: '0121 000 0006' }],
    ['plain words in place of its parts', '0121 000 0007', { address: '0121 000 0007' }],
  ])('contact details with %s still reach somebody, and stay apart from the answers', async (_, given, expected) => {
    const submission = good(now2)
    const answers = { ...submission.answers, reach_you: given } as unknown as Submission['answers']
    await sendIn(cms, { ...submission, answers })
    const row = await cms.payload.db.findOne<{ id: string; contact: { reach_you: unknown } }>({
      collection: slugs.submissionContacts,
      where: { submission: { equals: submission.id } },
    })
    expect(row?.contact.reach_you).toMatchObject(expected)
    expect(JSON.stringify(await rowOf(cms, submission.id))).not.toMatch(/Neighbour|0121 000/)
  })

  test('what a condition hides is dropped and listed', async () => {
    const submission = good({ ...now2, answers: { agrees: true, works: 'no', hours: 12 } })
    await sendIn(cms, submission)
    expect(await rowOf(cms, submission.id)).toMatchObject({
      answers: { agrees: true, works: 'no' },
      dropped: ['hours'],
    })
  })

  test('for a version nobody knows, what looks like contact details is still kept apart', async () => {
    const submission = good({
      questionnaire: { id: 'skills', version: 9 },
      answers: { anything: 'else', reach: { phone: '0121 000 0005' } },
    })
    await sendIn(cms, submission)
    expect((await rowOf(cms, submission.id))?.answers).toEqual({ anything: 'else' })
  })

  test('what came before its version was published is judged when it is, with its contact details still apart', async () => {
    const early = { questionnaire: { id: 'early', version: 1 } } as const
    const reach_you = { name: 'A Neighbour', phone: '0121 000 0008' }
    const [whole, half] = [
      good({ ...early, answers: { agrees: true, works: 'yes', hours: 3, good_at: 'Sums', reach_you } }),
      good({ ...early, answers: { agrees: true } }),
    ]
    for (const each of [whole, half]) await sendIn(cms, each)
    expect((await rowOf(cms, whole.id))?.notCounted).toEqual(['version-unknown'])
    await aQuestionnaire(cms, { definition: aDefinition({ id: 'early' }) })
    const row = await rowOf(cms, whole.id)
    expect(row).toMatchObject({ notCounted: [], missing: {}, researcher: team.ofNorth.id })
    expect(JSON.stringify(row)).not.toMatch(/Neighbour|0121 000/)
    expect((await rowOf(cms, half.id))?.notCounted).toEqual(['incomplete'])
  })

  test('the second paper form with a serial number points at the first', async () => {
    const serial = 'BBBBBBBB'
    const [first, second] = [good({ ...now2, mode: 'paper', serial }), good({ ...now2, mode: 'paper', serial })]
    for (const each of [first, second]) await sendIn(cms, each)
    expect([(await rowOf(cms, first.id))?.duplicateOf ?? null, (await rowOf(cms, second.id))?.duplicateOf]).toEqual([
      null,
      first.id,
    ])
  })

  test('sealed to another key, damaged, or not a submission: kept aside and never counted', async () => {
    const before = await countOf(cms, slugs.submissions)
    const submission = good(now2)
    const elsewhere = await sealSubmission((await newIntakeKey()).publicKey, submission)
    const sealed = (JSON.parse(await sealedCall(submission)) as { sealed: Record<string, string> }).sealed
    const damaged = { ...sealed, ciphertext: `A${sealed.ciphertext?.slice(1)}` }
    const renamed = { ...sealed, id: randomUUID() }
    const strange = (JSON.parse(await sealedCall({ id: submission.id } as Submission)) as { sealed: unknown }).sealed
    const tries: [unknown, string][] = [
      [elsewhere, 'wrong-key'],
      [damaged, 'cannot-be-opened'],
      [renamed, 'cannot-be-opened'],
      [strange, 'not-a-submission'],
      [{ hello: 1 }, 'not-sealed'],
      [null, 'not-sealed'],
      ['text', 'not-sealed'],
      [{ ...sealed, extra: 1 }, 'not-sealed'],
    ]
    for (const [given, code] of tries)
      expect((await signed(cms, path, JSON.stringify({ sealed: given }))).body).toMatchObject({
        outcome: 'kept-aside',
        code,
      })
    expect(await countOf(cms, slugs.submissions)).toBe(before)
  })

  test('what was sealed to a key that comes back is opened again by the lead, once, and by nobody else', async () => {
    const [submission, lost] = [good(now2), await newIntakeKey()]
    const sealed = await sealSubmission(lost.publicKey, submission)
    await signed(cms, path, JSON.stringify({ sealed }))
    const where = { submission: { equals: submission.id } }
    const aside = await cms.payload.db.findOne<{ id: string }>({ collection: slugs.keptAside, where })
    const openAgain = (who: Team['lead']) => who.rest('POST', `/kept-aside/${aside?.id}/open-again`, {})

    const refused = await openAgain(team.lead)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('add that key to INTAKE_PRIVATE_KEY')

    const settings = settingsOf(cms.payload) as { intakePrivateKey: string }
    const before = settings.intakePrivateKey
    settings.intakePrivateKey = `${before}\n${lost.privateKeyPem}`
    try {
      for (const who of [team.north, team.administrator, team.amina]) expect((await openAgain(who)).status).toBe(404)
      expect(await openAgain(team.lead)).toMatchObject({ status: 200, body: { outcome: 'stored' } })
      expect(await rowOf(cms, submission.id)).toMatchObject({ notCounted: [], status: 'submitted' })
      expect((await openAgain(team.lead)).status).toBe(404)
      expect((await sendIn(cms, good(now2))).body).toMatchObject({ outcome: 'stored' })
    } finally {
      settings.intakePrivateKey = before
    }
  })

  test('a call that is unsigned, old, signed by a stranger, changed on the way, not JSON or too large is not taken', async () => {
    const body = await sealedCall(good(now2))
    const before = await countOf(cms, slugs.submissions)
    expect((await signed(cms, path, body, { secret: 'another secret' })).status).toBe(401)
    expect((await signed(cms, path, body, { at: Date.now() - 120_000 })).status).toBe(401)
    expect((await signed(cms, path, '{"sealed":')).status).toBe(400)
    expect((await signed(cms, path, '[]')).status).toBe(400)
    expect((await signed(cms, path, JSON.stringify({ sealed: 'x'.repeat(2_000_001) }))).status).toBe(413)
    for (const { rest } of [team.lead, team.administrator])
      expect((await rest('POST', path, JSON.parse(body))).status).toBe(401)
    expect(await countOf(cms, slugs.submissions)).toBe(before)
  })

  test('a database that does not answer is a 503, so that the site keeps its copy', async () => {
    const submission = good(now2)
    const body = await sealedCall(submission)
    const { create } = cms.payload.db
    cms.payload.db.create = () => Promise.reject(new Error('The disk is full.'))
    const answer = await signed(cms, path, body)
    cms.payload.db.create = create
    expect(answer.status).toBe(503)
    expect(await rowOf(cms, submission.id)).toBeNull()
    expect((await signed(cms, path, body)).body.outcome).toBe('stored')
  })

  test('the same answers twice are seen at both interviews and reject neither', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`q${at}`, `the same ${at}`]))
    const wide = aDefinition({
      id: 'wide',
      sections: [
        {
          id: 'all',
          title: 'All',
          questions: Object.keys(many).map((name) => ({ name, type: 'text', label: `Question ${name}` })),
        },
      ],
    })
    await aQuestionnaire(cms, { definition: wide })
    const of = { questionnaire: { id: 'wide', version: 1 }, answers: many } as const
    const [first, second] = [good(of), good({ ...of, researcher: { code: team.ofSouth.code } })]
    for (const each of [first, second]) await sendIn(cms, each)
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const)
      expect(await rowOf(cms, one.id)).toMatchObject({
        status: 'submitted',
        notCounted: [],
        flags: [expect.objectContaining({ key: 'flag.same-answers', with: [other.id] })],
      })
  })

  test('paper goes the same way and says who typed it in', async () => {
    const submission = good({ ...now2, mode: 'paper' })
    const stored = await storeSubmission(cms.payload, submission, { via: 'paper', by: team.north.id })
    expect(stored).toEqual({ outcome: 'stored', id: submission.id, notCounted: [] })
    expect(await rowOf(cms, submission.id)).toMatchObject({ via: 'paper', enteredBy: team.north.id })
    expect(await storeSubmission(cms.payload, { id: 1 }, { via: 'paper' })).toMatchObject({
      outcome: 'kept-aside',
      code: 'not-a-submission',
    })
  })
})
