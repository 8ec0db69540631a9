import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssessBoardView, AssessmentRow, ResultView } from '../../src/assess/views.ts'
import { slugs } from '../../src/slugs.ts'
import { databases, type Cms } from '../support/cms.ts'
import {
  aClosedAssessment,
  anAssessment,
  aTeam,
  publication,
  say,
  sentencesIn,
  startAssessCms,
  type Team,
} from './support.ts'

describe.each(databases)('what an assessment is without who or what it names, on %s', (database) => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startAssessCms({ database })
    team = await aTeam(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const rowOf = async (id: string): Promise<AssessmentRow | undefined> =>
    ((await team.administrator.rest('GET', '/assess/board')).body as unknown as AssessBoardView).assessments.find(
      (row) => row.id === id,
    )

  test('what nobody ever answered is not taken away, and leaves nothing behind', async () => {
    const { id } = await anAssessment(team)
    for (const item of ['nonsense', '$set', '__proto__', 'list']) {
      const { status, body } = await say(team.lead, id, item, null)
      expect([item, status, body.revision]).toEqual([item, 200, 0])
    }
    const { docs } = await cms.payload.db.find<{ touched?: unknown }>({
      collection: slugs.assessmentAnswers,
      where: { assessment: { equals: id } },
    })
    expect(docs.map(({ touched }) => touched ?? {})).toEqual([{}, {}])
  })

  test('a profile that is no longer there: nothing is read with another list, nothing is moved, and it says which', async () => {
    const { id } = await aClosedAssessment(team, { profile: 'short' })
    for (const version of ['2', '1']) {
      await cms.payload.db.updateOne({
        collection: slugs.assessments,
        id,
        data: { profile: 'gone-by-now', version, closedOn: null },
      })
      expect((await rowOf(id))?.fits).toBe('unreadable')
      expect(sentencesIn(await team.lead.rest('GET', `/assess/sheet?assessment=${id}`))).toEqual([
        expect.stringContaining('profile gone-by-now'),
      ])
      expect((await team.lead.rest('POST', '/assess/migrate', { assessment: id, migrate: true })).status).toBe(409)
    }
  })

  test('an organisation that has assessed stays, so that the list and the site still say who it was', async () => {
    const refused = await team.administrator.rest('DELETE', `/organisations/${team.north}`)
    expect([refused.status, sentencesIn(refused)]).toEqual([409, [expect.stringContaining('assessments, which stay')]])
  })

  test('an assessor whose account is gone: the answers stay, under no name, here and on the site', async () => {
    const { id } = await aClosedAssessment(team)
    const { id: unanswered } = await anAssessment(team)
    await team.lead.rest('POST', '/assess/publish', { assessment: id, withItems: true })
    const before = await publication(cms)
    expect((await team.administrator.rest('DELETE', `/users/${team.colleague.id}`)).status).toBe(200)
    const { assessors, result } = (await team.lead.rest('GET', `/assess/result?assessment=${id}`))
      .body as unknown as ResultView
    expect(assessors).toEqual({ 'assessor-1': 'A assessor', 'assessor-2': 'assessor-2 (no account here)' })
    expect(result.items.find((item) => item.id === 'list')?.outcome).toBe('differs')
    expect(await publication(cms)).toEqual(before)
    expect((await rowOf(id))?.published?.differs).toBe(false)
    // Who said nothing does not have to stay for ever.
    const kept = await team.lead.rest('POST', '/assess/assessors', {
      assessment: unanswered,
      assessors: [team.lead.id],
    })
    expect([kept.status, (await rowOf(unanswered))?.assessors.map(({ isYou, id: code }) => [isYou, code])]).toEqual([
      200,
      [[false, 'assessor-1']],
    ])
  })
})
