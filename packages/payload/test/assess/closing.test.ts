import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { databases, type Cms } from '../support/cms.ts'
import { anAssessment, aTeam, say, startAssessCms, type Team } from './support.ts'

interface Row {
  readonly id: string
  readonly revision: number
  readonly answers?: Readonly<Record<string, unknown>>
}

describe.each(databases)('closing while somebody saves, on %s', (database) => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startAssessCms({ database })
    team = await aTeam(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const rowsOf = async (assessment: string) =>
    (
      await cms.payload.db.find<Row>({
        collection: slugs.assessmentAnswers,
        where: { assessment: { equals: assessment } },
        pagination: false,
      })
    ).docs

  test('what another process has read before closing, it cannot write afterwards', async () => {
    const { id } = await anAssessment(team)
    await say(team.lead, id, 'list')
    const read = await rowsOf(id)
    expect((await team.lead.rest('POST', '/assess/close', { assessment: id })).status).toBe(200)
    // As the other process writes: over the revision it has read.
    for (const row of read) {
      const written = await cms.payload.db.updateOne({
        collection: slugs.assessmentAnswers,
        where: { and: [{ id: { equals: row.id } }, { revision: { equals: row.revision } }] },
        data: { answers: { decision: { answer: 'met', evidence: [] } }, revision: row.revision + 1 },
        options: { atomic: true },
      })
      expect(written).toBeNull()
    }
    const answered = (await rowsOf(id)).map(({ answers }) => Object.keys(answers ?? {}))
    expect(answered.flat()).toEqual(['list'])

    await team.lead.rest('POST', '/assess/reopen', { assessment: id })
    expect((await say(team.lead, id, 'list', { answer: 'not-met', evidence: [] }, 1)).status).toBe(200)
    expect((await say(team.colleague, id, 'list')).status).toBe(200)
  })

  test('an answer that slips in between is kept, and ends up in what is closed', async () => {
    const { id } = await anAssessment(team)
    await say(team.lead, id, 'list')
    const { db } = cms.payload
    const { updateOne } = db
    let slipped = 0
    db.updateOne = async (given) => {
      const { revision, answers } = given.data as Partial<Row>
      if (slipped === 0 && given.collection === slugs.assessmentAnswers && revision !== undefined && !answers) {
        slipped = 1
        const row = (await rowsOf(id)).find(({ answers }) => answers && 'list' in answers)
        await updateOne.call(db, {
          collection: slugs.assessmentAnswers,
          where: { id: { equals: row?.id } },
          data: { answers: { ...row?.answers, decision: { answer: 'met', evidence: [] } }, revision },
        })
      }
      return updateOne.call(db, given) as never
    }
    const closed = await team.lead.rest('POST', '/assess/close', { assessment: id })
    db.updateOne = updateOne
    expect([closed.status, slipped]).toEqual([200, 1])
    const [row] = (await rowsOf(id)).filter(({ answers }) => Object.keys(answers ?? {}).length > 0)
    expect(Object.keys(row?.answers ?? {}).sort()).toEqual(['decision', 'list'])
  })
})
