import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropDueContacts } from '../../src/research/contacts/drop-due.ts'
import { loadQuestionnaire } from '../../src/server/prepare/load-questionnaire.ts'
import { slugs } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aQuestionnaire, aSubmission, aTeam, countOf, sendIn, startResearchCms, type Team } from './support.ts'

describe.each(databases)('contact details on %s', (database) => {
  let cms: Cms
  let team: Team
  let clock = new Date('2026-11-21T10:00:00Z')
  beforeAll(async () => {
    cms = await startResearchCms({ database, contactMonths: 3, now: () => clock })
    team = await aTeam(cms)
    await aQuestionnaire(cms)
    const submission = aSubmission({ researcher: { code: team.ofNorth.code } })
    await sendIn(cms, { ...submission, answers: { ...submission.answers, reach_you: { phone: '0121 000 0009' } } })
  }, 180_000)
  afterAll(() => cms?.stop())

  test('are there until their last day is over, then they are gone and the answers stay', async () => {
    clock = new Date('2027-02-21T22:00:00Z')
    expect([await dropDueContacts(cms.payload), await countOf(cms, slugs.submissionContacts)]).toEqual([0, 1])
    clock = new Date('2027-02-22T08:00:00Z')
    expect([await dropDueContacts(cms.payload), await countOf(cms, slugs.submissionContacts)]).toEqual([1, 0])
    expect(await countOf(cms, slugs.submissions)).toBe(1)
    const event = await cms.payload.db.findOne<Row>({
      collection: slugs.auditEvents,
      where: { action: { equals: 'contacts-deleted' } },
    })
    expect(event).toMatchObject({ actor: 'system', kind: slugs.submissionContacts })
  })

  test('that belong to no stored interview go after an hour', async () => {
    clock = new Date()
    const submission = aSubmission().id
    await cms.payload.create({
      collection: slugs.submissionContacts as never,
      data: {
        submission,
        key: `${submission}:nothing`,
        contact: { reach_you: { phone: '0' } },
        deleteOn: '2099-01-01',
      } as never,
      overrideAccess: true,
    })
    expect(await dropDueContacts(cms.payload)).toBe(0)
    clock = new Date(Date.now() + 61 * 60 * 1000)
    expect(await dropDueContacts(cms.payload)).toBe(1)
  })

  test('reading them is written down', async () => {
    const submission = aSubmission({ researcher: { code: team.ofNorth.code } })
    await sendIn(cms, { ...submission, answers: { ...submission.answers, reach_you: { phone: '0121 000 0010' } } })
    const read = await team.north.rest('GET', '/submission-contacts')
    const [contact] = read.body.docs as Row[]
    expect(contact?.contact).toEqual({ reach_you: { phone: '0121 000 0010' } })
    const event = await cms.payload.db.findOne<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: 'contacts-read' } }, { target: { equals: contact?.id } }] },
    })
    expect(event).toMatchObject({ actor: team.north.id, code: submission.id })
  })

  test('nobody guesses them by asking which row has a number', async () => {
    for (const query of [
      'where[contact][contains]=0121',
      'where[contact.reach_you.phone][like]=0121',
      'sort=contact',
    ]) {
      const { status, body } = await team.north.rest('GET', `/submission-contacts?${query}&select[submission]=true`)
      expect([query, status, JSON.stringify(body).includes('Look by interview')]).toEqual([query, 400, true])
    }
  })
})

// The stand-in for MongoDB has no projection in `findAndModify`, which Payload's own key-value store needs.
describe('the household questionnaire', () => {
  test('is loaded once: published in a demo city, a draft elsewhere, and stays deleted', async () => {
    for (const isPublished of [true, false]) {
      const cms = await startResearchCms()
      expect(await loadQuestionnaire(cms.payload, { isPublished })).toBe(true)
      const { docs } = await cms.payload.find({
        collection: slugs.questionnaires,
        draft: true,
        overrideAccess: true,
      })
      const [row] = docs as unknown as Row[]
      expect([row?.slug, row?._status]).toEqual(['use-it-household', isPublished ? 'published' : 'draft'])
      if (!isPublished)
        await cms.payload.delete({ collection: slugs.questionnaires, id: String(row?.id), overrideAccess: true })
      expect(await loadQuestionnaire(cms.payload, { isPublished: true })).toBe(false)
      expect(await countOf(cms, slugs.questionnaires)).toBe(isPublished ? 1 : 0)
      await cms.stop()
    }
  }, 60_000)
})
