import type { Submission } from '@use-it-cities/questionnaire-schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import type { Person, Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import {
  aDefinition,
  aQuestionnaire,
  aResearcher,
  aSubmission,
  aTeam,
  rowOf,
  sendIn,
  startResearchCms,
  type Team,
} from './support.ts'

describe.each(databases)('the validation desk on %s', (database) => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startResearchCms({ database })
    team = await aTeam(cms)
    await aQuestionnaire(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const came = async (overrides: Partial<Submission> = {}): Promise<Row> => {
    const submission = aSubmission({ researcher: { code: team.ofNorth.code }, ...overrides })
    await sendIn(cms, submission)
    const row = await rowOf(cms, submission.id)
    if (!row) throw new Error('Expected the submission to be stored.')
    return row
  }
  const decide = ({ rest }: Person, { id }: Row, decision: Record<string, unknown>) =>
    rest('POST', `/submissions/${id}/decide`, decision)
  const now = ({ submission }: Row) => rowOf(cms, String(submission))
  const flag = { key: 'flag.fast', params: { minutes: 2, least: 8 }, with: [] }
  const withFlag = async (row: Row) =>
    cms.payload.db.updateOne({ collection: slugs.submissions, id: row.id, data: { flags: [flag] } })

  test('what was validated stays validated and counts, whatever comes in afterwards', async () => {
    const first = await came()
    await withFlag(first)
    const found = 'I asked: short, and all there.'
    expect((await decide(team.north, first, { action: 'validate', flagsDecision: found })).status).toBe(200)
    const before = await now(first)
    await came()
    expect(await now(first)).toMatchObject({
      status: 'validated',
      flagsDecision: found,
      flags: before?.flags,
      validatedAt: before?.validatedAt,
    })
  })

  test('validated by the coordinator, by the clock of the server, and written down', async () => {
    const row = await came()
    expect((await decide(team.north, row, { action: 'validate' })).status).toBe(200)
    expect(await now(row)).toMatchObject({
      status: 'validated',
      validatedAt: '2026-11-21T10:00:00.000Z',
      validatedBy: team.north.id,
    })
    const event = await cms.payload.db.findOne<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ target: { equals: row.id } }, { action: { equals: 'submission-validated' } }] },
    })
    expect(event).toMatchObject({ actor: team.north.id, code: row.submission })
    expect((await decide(team.lead, row, { action: 'validate' })).status).toBe(409)
  })

  test.each([
    ['incomplete', { answers: { agrees: true } }],
    ['without consent', { answers: { agrees: false } }],
    ['of nobody', { researcher: null }],
    ['of a forged code', { researcher: { code: 'BBBBBBBB' } }],
    ['for an unknown version', { questionnaire: { id: 'skills', version: 7 } }],
    ['from tomorrow', { interviewedOn: '2026-11-22' }],
  ] as [string, Partial<Submission>][])('%s is not validated, whoever tries', async (_, change) => {
    const row = await came(change)
    const answer = await decide(team.lead, row, { action: 'validate' })
    expect([answer.status, (await now(row))?.status]).toEqual([400, 'submitted'])
  })

  test('nobody validates an interview of which they are the researcher', async () => {
    const ofLead = await aResearcher(cms, { coordinator: team.north, user: team.lead, name: 'The lead as researcher' })
    const row = await came({ researcher: { code: ofLead.code } })
    expect((await decide(team.lead, row, { action: 'validate' })).status).toBe(403)
    expect((await decide(team.north, row, { action: 'validate' })).status).toBe(200)
    expect((await decide(team.amina, await came(), { action: 'validate' })).status).toBe(403)
  })

  test('a researcher who is named at the desk makes it count, with the contact details going along', async () => {
    const reach_you = { phone: '0121 000 0006' }
    const row = await came({
      researcher: { name: 'Res. North' },
      answers: { ...aSubmission().answers, reach_you },
    })
    const contact = () =>
      cms.payload.db.findOne<Row>({
        collection: slugs.submissionContacts,
        where: { submission: { equals: row.submission } },
      })
    expect([row.notCounted, (await contact())?.researcher ?? null]).toEqual([['researcher-unknown'], null])
    expect((await team.north.rest('GET', `/submissions/${row.id}`)).status).toBe(404)
    const named = await decide(team.lead, row, { action: 'name-researcher', researcher: team.ofNorth.id })
    expect(named.status).toBe(200)
    expect(await now(row)).toMatchObject({ researcher: team.ofNorth.id, notCounted: [], researcherGiven: 'Res. North' })
    expect((await contact())?.researcher).toBe(team.ofNorth.id)
    expect((await decide(team.north, row, { action: 'validate' })).status).toBe(200)
  })

  test('a coordinator names only researchers of their own', async () => {
    const row = await came()
    const answer = await decide(team.north, row, { action: 'name-researcher', researcher: team.ofSouth.id })
    expect([answer.status, (await now(row))?.researcher]).toEqual([404, team.ofNorth.id])
  })

  test('rejecting and retracting need a reason; what was rejected is not validated later', async () => {
    const row = await came()
    for (const reason of [undefined, '', '   '])
      expect(
        (await decide(team.north, row, { action: 'reject', ...(reason !== undefined && { reason }) })).status,
      ).toBe(400)
    expect((await decide(team.north, row, { action: 'reject', reason: 'Half of it is missing.' })).status).toBe(200)
    expect(await now(row)).toMatchObject({ status: 'rejected', decisionReason: 'Half of it is missing.' })
    expect((await decide(team.north, row, { action: 'validate' })).status).toBe(409)
    const other = await came()
    await decide(team.north, other, { action: 'validate' })
    expect((await decide(team.north, other, { action: 'retract', reason: 'The resident asked for it.' })).status).toBe(
      200,
    )
    expect(await now(other)).toMatchObject({ status: 'retracted', validatedAt: null, validatedBy: null })
  })

  test('a duplicate names another interview that is none itself, and can be put right', async () => {
    const [first, second, third] = [await came(), await came(), await came()]
    const as = (of: unknown) => ({ action: 'mark-duplicate', of })
    expect((await decide(team.north, second, as(second.submission))).status).toBe(400)
    expect((await decide(team.north, second, as('nothing'))).status).toBe(400)
    expect((await decide(team.north, second, as(first.submission))).status).toBe(200)
    expect(await now(second)).toMatchObject({ status: 'rejected', duplicateOf: first.submission })
    expect((await decide(team.north, third, as(second.submission))).status).toBe(400)
    expect((await decide(team.north, second, { action: 'not-duplicate' })).status).toBe(200)
    expect(await now(second)).toMatchObject({ status: 'submitted', duplicateOf: null })
    expect((await decide(team.north, second, { action: 'validate' })).status).toBe(200)
  })

  test('a form whose serial number came before is not validated until somebody says it is another one', async () => {
    const serial = 'BBBBBBBB'
    await came({ mode: 'paper', serial })
    const second = await came({ mode: 'paper', serial })
    expect((await decide(team.north, second, { action: 'validate' })).status).toBe(400)
    await decide(team.north, second, { action: 'not-duplicate' })
    expect((await decide(team.north, second, { action: 'validate' })).status).toBe(200)
  })

  test('what was seen holds it until somebody writes down what they found; the researcher may answer', async () => {
    const row = await came()
    await withFlag(row)
    expect((await decide(team.north, row, { action: 'validate' })).status).toBe(400)
    const answer = (person: Person, text: string) =>
      person.rest('POST', `/submissions/${row.id}/answer-flags`, { text })
    expect((await answer(team.amina, 'She had read the questions before.')).status).toBe(200)
    expect((await answer(team.amina, ' ')).status).toBe(400)
    expect((await answer(team.south, 'x')).status).toBe(404)
    expect((await decide(team.north, row, { action: 'validate' })).status).toBe(400)
    const found = { action: 'validate', flagsDecision: 'I asked: short, and all there.' }
    expect((await decide(team.north, row, found)).status).toBe(200)
    expect(await now(row)).toMatchObject({
      status: 'validated',
      flagsAnswer: 'She had read the questions before.',
      flagsDecision: 'I asked: short, and all there.',
    })
  })

  test('two who decide at once: one of them does', async () => {
    const row = await came()
    const all = await Promise.all([
      decide(team.north, row, { action: 'validate' }),
      decide(team.lead, row, { action: 'reject', reason: 'Not ours.' }),
    ])
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409])
    const after = await now(row)
    expect([after?.status, after?.validatedAt !== null]).toEqual(
      after?.status === 'validated' ? ['validated', true] : ['rejected', false],
    )
  })

  test('what is not a decision is answered with a sentence', async () => {
    const row = await came()
    for (const body of [{}, [], null, { action: 'award' }, { action: 'validate', status: 'validated' }]) {
      const answer = await team.north.rest('POST', `/submissions/${row.id}/decide`, body)
      expect([body, answer.status]).toEqual([body, 400])
    }
    expect((await now(row))?.status).toBe('submitted')
  })

  test('the desk shows each what is theirs, with the reasons, and is closed to the others', async () => {
    const row = await came({ answers: { agrees: true } })
    const mine = (await team.north.rest('GET', '/research/desk?status=submitted&page=1')).body
    const item = (mine.items as { id: string; notCounted: string[]; may: unknown }[]).find(({ id }) => id === row.id)
    expect(item).toMatchObject({
      notCounted: [expect.any(String)],
      may: { validate: false, decide: true, nameResearcher: false, answerFlags: false },
    })
    expect((mine.researchers as Row[]).map(({ id }) => id)).not.toContain(team.ofSouth.id)
    expect(mine.keptAside).toBeNull()
    const theirs = (await team.south.rest('GET', '/research/desk')).body
    expect(theirs.items).toEqual([])
    for (const { rest } of [team.amina, team.administrator])
      expect((await rest('GET', '/research/desk')).status).toBe(403)
    const answers = JSON.stringify((await team.north.rest('GET', `/submissions/${row.id}/answers`)).body)
    expect(answers).toContain('May I ask you some questions?')
  })

  test('answers are read with the questions as they were asked; contact details are not among them', async () => {
    const row = await came({ answers: { agrees: true, works: 'no', hours: 3, reach_you: { phone: '0121 000 0007' } } })
    const { body } = await team.north.rest('GET', `/submissions/${row.id}/answers`)
    const json = JSON.stringify(body)
    expect(json).toContain('Do you work now?')
    expect(json).not.toContain('000 0007')
    expect(body.dropped).toEqual(['How many hours a week?'])
  })

  test('a last day that is moved makes interviews count that did not', async () => {
    const made = await aQuestionnaire(cms, { definition: aDefinition({ id: 'closed' }), closesOn: '2026-11-01' })
    const row = await came({ questionnaire: { id: 'closed', version: 1 } })
    expect([row.notCounted, (await decide(team.north, row, { action: 'validate' })).status]).toEqual([
      ['version-closed'],
      400,
    ])
    await team.lead.rest('PATCH', `/questionnaires/${made.id}`, { _status: 'published', closesOn: '2026-12-31' })
    expect((await decide(team.north, row, { action: 'validate' })).status).toBe(200)
  })
})
