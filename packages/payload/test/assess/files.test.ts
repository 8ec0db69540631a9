import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  AssessBoardView,
  CompareView,
  GapView,
  ImportView,
  MigrateView,
  SheetView,
} from '../../src/assess/views.ts'
import { exportRecords } from '../../src/moving/export-records.ts'
import { importRecords } from '../../src/moving/import-records.ts'
import { slugs } from '../../src/slugs.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aTeam, sentencesIn, startAssessCms, type Team } from './support.ts'

const file = (overrides: Record<string, unknown> = {}) => ({
  catalogue: 'small',
  version: '2',
  on: '2026-11-21',
  body: { name: 'Example Council', kind: 'council' },
  assessors: [{ id: 'a', answers: { list: { answer: 'met', evidence: [] } } }],
  ...overrides,
})
const two = [
  { id: 'a', answers: { list: { answer: 'met' } } },
  { id: 'b', role: 'resident', answers: { list: { answer: 'not-met' }, offer: { answer: 'partly' } } },
]

describe.each(databases)('answers from a file, on %s', (database) => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startAssessCms({ database })
    team = await aTeam(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const bring = (given: unknown, rest: Record<string, unknown> = {}) =>
    team.lead.rest('POST', '/assess/import', {
      text: typeof given === 'string' ? given : JSON.stringify(given),
      ...rest,
    })
  const kept = async () => [
    (await cms.payload.count({ collection: slugs.assessments as never })).totalDocs,
    (await cms.payload.count({ collection: slugs.assessmentAnswers as never })).totalDocs,
  ]

  test('the file of one assessor becomes one’s own answers, and goes out again as it came', async () => {
    const made = (await bring(file())).body as unknown as ImportView
    if (!made.ok) throw new Error('It should have been brought in.')
    const sheet = (await team.lead.rest('GET', `/assess/sheet?assessment=${made.assessment}`))
      .body as unknown as SheetView
    expect([sheet.mayAnswer, sheet.answers]).toEqual([true, { list: { answer: 'met', evidence: [] } }])
    expect((await team.lead.rest('POST', '/assess/close', { assessment: made.assessment })).status).toBe(200)
    const out = await team.lead.rest('GET', `/assess/report?assessment=${made.assessment}&as=file`)
    expect(out.body).toEqual(file())
  })

  test('YAML, of two assessors: both are there, neither is mine unless I say so', async () => {
    const yaml = `catalogue: small\nversion: "2"\non: 2026-11-21\nbody: Example Council\nassessors: ${JSON.stringify(two)}\n`
    const made = (await bring(yaml)).body as unknown as ImportView & { assessment: string }
    const board = (await team.lead.rest('GET', '/assess/board')).body as unknown as AssessBoardView
    const row = board.assessments.find(({ id }) => id === made.assessment)
    expect(row?.assessors.map(({ name, isYou, answered }) => [name, isYou, answered])).toEqual([
      ['a (no account here)', false, 1],
      ['b (no account here)', false, 2],
    ])
    const mine = (await bring(file({ assessors: two }), { mine: 'b' })).body as unknown as { assessment: string }
    const sheet = (await team.lead.rest('GET', `/assess/sheet?assessment=${mine.assessment}`))
      .body as unknown as SheetView
    expect(Object.keys(sheet.answers)).toEqual(['list', 'offer'])
    expect(sentencesIn(await bring(file({ assessors: two }), { mine: 'c' }))).toEqual([expect.stringContaining('a, b')])
  })

  test('whatever the website lets people write and put together is taken over', async () => {
    const said = {
      answer: 'not-applicable',
      justification: 'j'.repeat(5_000),
      note: 'n'.repeat(20_000),
      evidence: [{ title: 't'.repeat(2_000), link: 'l'.repeat(2_000), collectedOn: '2026-01-01' }],
    }
    const people = Array.from({ length: 40 }, (_, at) => ({
      id: `${at}-${'a'.repeat(77)}`,
      role: 'r'.repeat(200),
      answers: { list: at === 0 ? said : { answer: 'met' } },
    }))
    const given = file({
      body: { name: 'B'.repeat(300), kind: 'council' },
      assessors: people,
      reply: { by: 'W'.repeat(300), on: '2026-11-21', text: 'w'.repeat(20_000) },
    })
    const made = await bring(given, { mine: people[0]?.id })
    expect([made.status, sentencesIn(made)]).toEqual([200, []])
    const { assessment } = made.body as { assessment: string }
    await team.lead.rest('POST', '/assess/close', { assessment })
    expect((await team.lead.rest('POST', '/assess/publish', { assessment, withItems: true })).status).toBe(200)
    await team.lead.rest('POST', '/assess/withdraw', { assessment })
  })

  test('all of it or nothing: one wrong answer and nothing is kept', async () => {
    const before = await kept()
    const withAnswers = (answers: unknown) => file({ assessors: [two[0], { id: 'b', answers }] })
    const wrong: [string, unknown, RegExp][] = [
      ['not JSON', '{"catalogue": ', /line 1/i],
      ['an unknown id', withAnswers({ lists: { answer: 'met' } }), /lists/],
      ['a level outside the ladder', withAnswers({ ladder: { answer: 'partly', level: 9 } }), /9/],
      ['N/A without a reason', withAnswers({ list: { answer: 'not-applicable' } }), /list/],
      ['the same assessor twice', file({ assessors: [two[0], two[0]] }), /a/],
      ['another catalogue', file({ catalogue: 'other' }), /small/],
      ['a version that cannot be moved', file({ version: '0' }), /2/],
      ['an unknown profile', file({ profile: 'nobody' }), /short/],
      [
        'a file that is not here',
        withAnswers({
          list: { answer: 'met', evidence: [{ title: 'A', collectedOn: '2026-01-01', file: 'a'.repeat(24) }] },
        }),
        /address/,
      ],
      [
        'a prototype',
        '{"catalogue":"small","version":"2","on":"2026-11-21","body":"X","assessors":[{"id":"a","answers":{"__proto__":{"answer":"met"}}}]}',
        /__proto__/,
      ],
      ['a field too many', file({ score: 1 }), /score|Unrecognized/i],
      ['a second document', `${JSON.stringify(file())}\n---\n${JSON.stringify(file())}\n`, /line 2, after "---"/],
      ['a field given twice', 'catalogue: small\nversion: "2"\ncatalogue: other\n', /^Line 3: "catalogue" comes twice/],
      [
        'more answers than any checklist asks',
        withAnswers(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`item-${at}`, { answer: 'met' }]))),
        /at most 1000 answers/,
      ],
      ['a list that holds itself', '&a [*a]', /Expected|expected/],
      ['an answer that holds itself', 'a: &a\n  b: *a\n', /Expected|expected/],
      ['brackets without end', '['.repeat(20_000), /line 1/],
      [
        'aliases that grow',
        `a: &a [x,x]\n${Array.from({ length: 12 }, (_, at) => `k${at}: &b${at} [${Array.from({ length: 9 }, () => (at === 0 ? '*a' : `*b${at - 1}`)).join(',')}]`).join('\n')}`,
        /alias/i,
      ],
      ['nothing', '', /file/],
    ]
    for (const [name, given, says] of wrong) {
      const refused = await bring(given)
      expect([name, refused.status, sentencesIn(refused).join(' ')]).toEqual([name, 400, expect.stringMatching(says)])
    }
    expect((await bring('x'.repeat(5_100_000))).status).toBe(413)
    // As many fields as a file of the longest has: looked at once each, or the CMS would stand still for minutes.
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`field-${at}`, 1]))
    expect((await bring(fields)).status).toBe(400)
    expect(await kept()).toEqual(before)
  })

  test('an older version: offered with what has to be asked again, moved once somebody has agreed', async () => {
    const before = await kept()
    const older = file({
      version: '1',
      assessors: [
        { id: 'a', answers: { 'old-list': { answer: 'met' }, decision: { answer: 'met' }, gone: { answer: 'met' } } },
      ],
    })
    const offer = await bring(older)
    expect(offer.body).toMatchObject({ ok: false, code: 'migratable', from: '1', to: '2' })
    expect((offer.body.notes as { code: string }[]).map(({ code }) => code).sort()).toEqual([
      'asks-again',
      'gone',
      'moved',
    ])
    expect(await kept()).toEqual(before)
    const moved = (await bring(older, { migrate: true })).body as unknown as { assessment: string; askAgain: unknown[] }
    expect(moved.askAgain).toMatchObject([{ item: 'decision' }])
    const sheet = (await team.lead.rest('GET', `/assess/sheet?assessment=${moved.assessment}`))
      .body as unknown as SheetView
    expect(sheet.answers).toMatchObject({ list: { answer: 'met' }, decision: { answer: 'not-assessed' } })

    // The same for answers that were kept here before the checklist changed.
    const { assessment } = (await bring(file())).body as unknown as { assessment: string }
    await cms.payload.db.updateOne({ collection: slugs.assessments, id: assessment, data: { version: '1' } })
    const refused = await team.lead.rest('GET', `/assess/sheet?assessment=${assessment}`)
    expect([refused.status, sentencesIn(refused)]).toEqual([409, [expect.stringContaining('Move them first')]])
    const asked = (await team.lead.rest('POST', '/assess/migrate', { assessment })).body as unknown as MigrateView
    expect(asked).toMatchObject({ ok: false, code: 'migratable' })
    const done = (await team.lead.rest('POST', '/assess/migrate', { assessment, migrate: true })).body
    expect(done).toMatchObject({ ok: true })
    expect((await team.lead.rest('GET', `/assess/sheet?assessment=${assessment}`)).status).toBe(200)
  })

  test('closed ones stand side by side, or a sentence says why they cannot', async () => {
    const closed = async (given: unknown) => {
      const { assessment } = (await bring(given)).body as unknown as { assessment: string }
      await team.lead.rest('POST', '/assess/close', { assessment })
      return assessment
    }
    const council = await closed(file({ assessors: [{ id: 'a', answers: { offer: { answer: 'met' } } }] }))
    const later = await closed(file({ on: '2026-11-22' }))
    const short = await closed(file({ profile: 'short' }))
    const group = await closed(
      file({
        body: { name: 'Example Trust', kind: 'organisation' },
        assessors: [{ id: 'a', answers: { plan: { answer: 'not-met' } } }],
      }),
    )
    const { rest } = team.lead
    const same = (await rest('GET', `/assess/compare?assessments=${council},${later}`)).body as unknown as CompareView
    expect(same).toMatchObject({ ok: true, comparison: { bodies: [{ body: 'Example Council', points: [{}, {}] }] } })
    const differs = (await rest('GET', `/assess/compare?assessments=${council},${short}`))
      .body as unknown as CompareView
    expect(differs).toMatchObject({
      ok: false,
      sentences: expect.arrayContaining([expect.stringContaining('profile')]) as string[],
    })
    const gap = (await rest('GET', `/assess/gap?council=${council}&organisation=${group}`)).body as unknown as GapView
    expect(gap).toMatchObject({ ok: true, matters: [{ id: 'offer-plan', finding: 'council-ahead' }] })
    const open = (await bring(file())).body as unknown as { assessment: string }
    expect((await rest('GET', `/assess/compare?assessments=${council},${open.assessment}`)).status).toBe(409)
  })

  test('everything goes along when a city moves', async () => {
    const archive = await exportRecords(cms.payload)
    const count = await kept()
    expect([archive.rows.assessments.length, archive.rows['assessment-answers'].length]).toEqual(count)
    const other = await startAssessCms({ database, isEmpty: true })
    try {
      await importRecords(other.payload, archive)
      const again = await exportRecords(other.payload)
      const answers = (from: typeof archive) =>
        from.rows['assessment-answers'].map(({ live }) => [live.id, live.answers ?? {}]).sort()
      expect(answers(again)).toEqual(answers(archive))
    } finally {
      await other.stop()
    }
  })
})
