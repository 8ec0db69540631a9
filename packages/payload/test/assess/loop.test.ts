import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AnswerSaver, type Sent } from '../../src/assess/admin/sheet/answer-saver.ts'
import type {
  AnswerConflict,
  AssessBoardView,
  AssessmentRow,
  PublicationPreview,
  ResultView,
  SheetAnswer,
  SheetView,
} from '../../src/assess/views.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs, type Answer } from '../support/rest.ts'
import {
  aClosedAssessment,
  anAssessment,
  aTeam,
  met,
  openData,
  publication,
  say,
  sentencesIn,
  startAssessCms,
  type Team,
} from './support.ts'

const sentBy = ({ status, body }: Answer): Sent =>
  status === 200
    ? { outcome: 'saved', revision: Number(body.revision) }
    : { outcome: 'conflict', ...(body as unknown as AnswerConflict) }

describe.each(databases)('an assessment from opening to the site, on %s', (database) => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startAssessCms({ database })
    team = await aTeam(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const board = async (who: keyof Omit<Team, 'north'>): Promise<AssessBoardView> =>
    (await team[who].rest('GET', '/assess/board')).body as unknown as AssessBoardView
  const rowOn = async (who: keyof Omit<Team, 'north'>, id: string): Promise<AssessmentRow | undefined> =>
    (await board(who)).assessments.find((row) => row.id === id)
  const sheet = async (who: keyof Omit<Team, 'north'>, id: string): Promise<SheetView> =>
    (await team[who].rest('GET', `/assess/sheet?assessment=${id}`)).body as unknown as SheetView

  test('two assessors answer apart, each sees their own; closed, both are seen with what lies between them', async () => {
    const { id } = await anAssessment(team)
    expect((await say(team.lead, id, 'list', met({ note: 'seen on the wall' }))).status).toBe(200)
    expect((await say(team.colleague, id, 'list', { answer: 'not-met', evidence: [] })).status).toBe(200)
    expect((await sheet('lead', id)).answers.list?.answer).toBe('met')
    expect((await sheet('colleague', id)).answers.list?.answer).toBe('not-met')
    expect((await sheet('editor', id)).answers).toEqual({})

    const seen = async (who: keyof Omit<Team, 'north'>) =>
      (await rowOn(who, id))?.assessors.map((each) => `${each.answered}/${each.of}${each.isYou ? ' you' : ''}`)
    expect(await seen('lead')).toEqual(['1/4 you', '1/4'])
    expect(await seen('colleague')).toEqual(['1/4 you'])
    expect(await seen('editor')).toEqual([])
    expect(await seen('administrator')).toEqual(['1/4', '1/4'])
    expect(await rowOn('south', id)).toBeUndefined()

    const own = await team.colleague.rest('GET', `/assess/result?assessment=${id}`)
    expect(own.body).toMatchObject({ isOwn: true, result: { assessors: [{ id: 'assessor-2' }] } })
    expect((await team.editor.rest('GET', `/assess/result?assessment=${id}`)).status).toBe(403)

    expect((await team.colleague.rest('POST', '/assess/close', { assessment: id })).status).toBe(403)
    expect((await team.lead.rest('POST', '/assess/close', { assessment: id })).status).toBe(200)
    const late = await say(team.lead, id, 'decision')
    expect([late.status, sentencesIn(late)]).toEqual([409, [expect.stringContaining('closed')]])

    const all = (await team.editor.rest('GET', `/assess/result?assessment=${id}`)).body as unknown as ResultView
    expect(all.isOwn).toBe(false)
    expect(all.result.items.find((item) => item.id === 'list')).toMatchObject({
      outcome: 'differs',
      spread: { low: 0, high: 1 },
    })
    expect(Object.keys(all.assessors)).toEqual(['assessor-1', 'assessor-2'])

    expect((await team.lead.rest('POST', '/assess/reopen', { assessment: id })).status).toBe(200)
    expect((await say(team.lead, id, 'decision')).status).toBe(200)
    const { docs } = await cms.payload.db.find<{ id: string; action: string; actor: string }>({
      collection: 'audit-events',
      where: { target: { equals: id } },
      sort: 'createdAt',
    })
    expect(docs.map(({ action }) => action)).toEqual(['assessment-opened', 'assessment-closed', 'assessment-reopened'])
  })

  test('a summary goes to the site as it was when it was chosen, and is gone when it is withdrawn', async () => {
    const row = await aClosedAssessment(team)
    const { id, code: _ } = { ...row, code: '' }
    const codes = async () => (await publication(cms)).summaries.map(({ code }) => code)
    expect(await codes()).toEqual([])
    const preview = (await team.comms.rest('GET', `/assess/publication-preview?assessment=${id}&withItems=true`))
      .body as unknown as PublicationPreview
    expect(preview.now).toBeNull()
    expect((await publication(cms)).summaries).toEqual([])
    const first = await publication(cms)
    expect((await team.comms.rest('POST', '/assess/publish', { assessment: id, withItems: true })).status).toBe(200)
    const after = await publication(cms)
    expect(after.summaries).toEqual([preview.summary])
    expect(after.revision).toBeGreaterThan(first.revision)
    expect((await publication(cms)).revision).toBe(after.revision)

    await team.lead.rest('POST', '/assess/reopen', { assessment: id })
    await say(team.lead, id, 'list', { answer: 'partly', evidence: [] }, 9)
    expect((await publication(cms)).summaries).toEqual([preview.summary])
    expect((await rowOn('comms', id))?.published).toMatchObject({ differs: true, withItems: true, on: '2026-11-21' })

    expect((await team.colleague.rest('POST', '/assess/withdraw', { assessment: id })).status).toBe(403)
    expect((await team.lead.rest('POST', '/assess/withdraw', { assessment: id })).status).toBe(200)
    expect(await codes()).toEqual([])
    expect((await rowOn('lead', id))?.published).toBeNull()
  })

  test('the comms lead opens what waits to be published: the questions and the result, no answer, note or file', async () => {
    const { id } = await aClosedAssessment(team)
    const { status, body } = await team.comms.rest('GET', `/assess/sheet?assessment=${id}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      answers: {},
      files: {},
      mayAnswer: false,
      row: { may: { publish: true, result: true } },
    })
    expect((await team.comms.rest('GET', `/assess/result?assessment=${id}`)).status).toBe(200)
  })

  test('without its items a summary names no item but the gates', async () => {
    const { id } = await aClosedAssessment(team)
    await team.lead.rest('POST', '/assess/publish', { assessment: id, withItems: false })
    const [summary] = (await publication(cms)).summaries
    expect(summary).toMatchObject({
      items: null,
      gates: [{ id: 'decision' }],
      assessors: 2,
      organisation: 'North Trust',
    })
    expect(JSON.stringify(summary)).not.toContain('"list"')
    await team.lead.rest('POST', '/assess/withdraw', { assessment: id })
  })

  test('a city’s own profile: its weights and titles of its own items go along', async () => {
    const { id } = await anAssessment(team, { profile: 'our-town' })
    expect((await sheet('lead', id)).items).toEqual(['list', 'decision', 'town-hall'])
    expect((await sheet('lead', id)).added).toEqual(['town-hall'])
    expect((await say(team.lead, id, 'town-hall')).status).toBe(200)
    expect(sentencesIn(await say(team.lead, id, 'offer'))).toEqual([
      expect.stringContaining('not part of this profile'),
    ])
    await team.lead.rest('POST', '/assess/close', { assessment: id })
    await team.lead.rest('POST', '/assess/publish', { assessment: id, withItems: true })
    const [summary] = (await publication(cms)).summaries
    expect(summary).toMatchObject({ titles: { 'town-hall': 'Town hall notice' }, weights: { list: 5 } })
    await team.lead.rest('POST', '/assess/withdraw', { assessment: id })
  })

  test('the same item saved in two windows: both are there, and other items are nobody’s conflict', async () => {
    const { id } = await anAssessment(team)
    expect((await say(team.lead, id, 'list', met(), 0)).body.revision).toBe(1)
    const other = await say(team.lead, id, 'decision', met(), 0)
    expect([other.status, other.body.revision]).toEqual([200, 2])
    const mine = { answer: 'not-met' as const, evidence: [] }
    const conflict = await say(team.lead, id, 'list', mine, 0)
    expect(conflict.status).toBe(409)
    expect(conflict.body as unknown as AnswerConflict).toMatchObject({ revision: 2, theirs: met(), yours: mine })
    expect((await sheet('lead', id)).answers.list).toEqual(met())
    expect((await say(team.lead, id, 'list', mine, 2)).status).toBe(200)
    expect((await say(team.lead, id, 'list', null, 3)).status).toBe(200)
    expect(Object.keys((await sheet('lead', id)).answers)).toEqual(['decision'])
  })

  test('what one window saved stays when another, which never saw it, saves something else first', async () => {
    const { id } = await anAssessment(team)
    const { answers, revision } = await sheet('lead', id)
    const aWindow = () => {
      const saver = new AnswerSaver({
        answers,
        revision,
        send: async ({ item, answer, revision: seen }) => sentBy(await say(team.lead, id, item, answer, seen)),
        waitsFor: () => null,
        now: () => new Date(),
        later: (run) => (queueMicrotask(run), () => undefined),
      })
      const change = async (item: string, answer: SheetAnswer) => {
        saver.change(item, answer)
        const isSettled = () => saver.state().unsaved === 0 || Object.keys(saver.state().conflicts).length > 0
        await vi.waitUntil(isSettled, { timeout: 20_000 })
      }
      return { saver, change }
    }
    const [one, other] = [aWindow(), aWindow()]
    await other.change('decision', met({ note: 'typed in the other window' }))
    await one.change('list', met())
    await one.change('decision', met({ note: 'typed without having seen it' }))
    expect(Object.keys(one.saver.state().conflicts)).toEqual(['decision'])
    expect((await sheet('lead', id)).answers.decision?.note).toBe('typed in the other window')
  })

  test('saves at the same moment: of different items all stay, of the same item one wins and the others hear of it', async () => {
    const { id } = await anAssessment(team)
    const items = ['list', 'decision', 'ladder', 'offer']
    const all = await Promise.all(items.map((item) => say(team.lead, id, item, met({ note: item }), 0)))
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(Object.keys((await sheet('lead', id)).answers).sort()).toEqual([...items].sort())
    const { revision } = await sheet('lead', id)
    const race = await Promise.all(
      ['one', 'two', 'three'].map((note) => say(team.lead, id, 'list', met({ note }), revision)),
    )
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const kept = (await sheet('lead', id)).answers.list?.note
    for (const { status, body } of race)
      if (status === 409) expect((body as unknown as AnswerConflict).theirs?.note).toBe(kept)
  })

  test('who may open, for whom, and with whom', async () => {
    const { lead, south, comms, reviewer, administrator, editor, north } = team
    const open = (who: typeof lead, data: unknown) => who.rest('POST', '/assess/open', data)
    expect((await open(comms, openData([lead], { organisation: north }))).status).toBe(403)
    expect((await open(reviewer, openData([lead], { organisation: north }))).status).toBe(403)
    expect((await restAs(cms, null)('POST', '/assess/open', openData([lead]))).status).toBe(403)
    expect((await open(south, openData([south], { organisation: north }))).status).toBe(403)
    expect(sentencesIn(await open(lead, openData([lead, south])))).toEqual([
      expect.stringContaining('of the organisation'),
    ])
    expect((await open(editor, openData([editor]))).status).toBe(200)
    expect((await open(administrator, openData([lead], { organisation: north }))).status).toBe(200)
    expect(sentencesIn(await open(lead, openData([lead], { profile: 'nobody' })))).toEqual([
      expect.stringContaining('our-town'),
    ])
    expect((await open(lead, openData([lead], { catalogue: 'constructor' }))).status).toBe(400)
  })
})
