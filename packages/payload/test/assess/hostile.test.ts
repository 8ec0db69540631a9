import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import {
  aClosedAssessment,
  anAssessment,
  aTeam,
  met,
  publicationText,
  say,
  sentencesIn,
  startAssessCms,
  type Team,
} from './support.ts'

const gets = ['board', 'catalogues', 'sheet', 'result', 'report', 'compare', 'gap', 'publication-preview']
const posts = ['open', 'answer', 'import', 'migrate', 'assessors', 'close', 'reopen', 'reply', 'publish', 'withdraw']
const odd: unknown[] = [null, 1, 'text', [], {}, { assessment: { $ne: null } }, { assessment: ['a'], item: 3 }]

describe.each(databases)('bad input to assessments, on %s', (database) => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startAssessCms({ database })
    team = await aTeam(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  test('nobody without an account or without a role here gets anything but a no', async () => {
    for (const rest of [restAs(cms, null), team.reviewer.rest]) {
      for (const path of gets) expect([path, (await rest('GET', `/assess/${path}`)).status]).toEqual([path, 403])
      for (const path of posts) expect([path, (await rest('POST', `/assess/${path}`, {})).status]).toEqual([path, 403])
    }
    for (const slug of [slugs.assessments, slugs.assessmentAnswers, slugs.assessmentEvidence])
      expect([slug, (await restAs(cms, null)('GET', `/${slug}`)).status]).toEqual([slug, 403])
    expect((await restAs(cms, null)('GET', '/assess/publication')).status).toBe(401)
    expect((await team.administrator.rest('GET', '/assess/publication')).status).toBe(401)
  })

  test('every address answers whatever comes with a sentence, and never with an error of its own', async () => {
    for (const path of posts)
      for (const body of odd) {
        const { status, body: answer } = await team.lead.rest('POST', `/assess/${path}`, body)
        expect([path, JSON.stringify(body), status]).toEqual([path, JSON.stringify(body), 400])
        expect(JSON.stringify(answer)).not.toMatch(/at .*\.ts|SQLITE|Mongo/)
      }
    const queries = [
      '',
      '?assessment=',
      '?assessment[$ne]=1',
      '?assessment=__proto__',
      `?assessment=${'a'.repeat(5000)}`,
    ]
    for (const path of ['sheet', 'result', 'publication-preview', 'report'])
      for (const query of queries) {
        const { status } = await team.lead.rest('GET', `/assess/${path}${query}`)
        expect([path, query.slice(0, 40), status]).toEqual([path, query.slice(0, 40), path === 'report' ? 400 : 404])
      }
    expect((await team.lead.rest('GET', '/assess/compare?assessments=a')).status).toBe(400)
    expect((await team.lead.rest('GET', '/assess/gap?council=a&organisation=b')).status).toBe(404)
  })

  test('a body that is too long is refused before it is read', async () => {
    const { id } = await anAssessment(team)
    const long = await say(team.lead, id, 'list', met({ note: 'x'.repeat(300_000) }))
    expect([long.status, sentencesIn(long)]).toEqual([413, [expect.stringContaining('200000')]])
    const note = await say(team.lead, id, 'list', met({ note: 'x'.repeat(20_001) }))
    expect([note.status, sentencesIn(note)]).toEqual([400, [expect.stringContaining('answer.note')]])
  })

  test('a wrong answer is refused with the sentence of the engine, and the others stay', async () => {
    const { id } = await anAssessment(team)
    expect((await say(team.lead, id, 'list')).status).toBe(200)
    const wrong: [string, string, unknown, RegExp][] = [
      ['unknown id', 'lists', met(), /list/],
      ['prototype', 'constructor', met(), /constructor/],
      ['prototype key', '__proto__', met(), /__proto__/],
      ['level outside', 'ladder', met({ answer: 'partly', level: 7 }), /7/],
      ['level where there is no ladder', 'list', met({ level: 2 }), /list/],
      ['not applicable without a reason', 'list', { answer: 'not-applicable', evidence: [] }, /list/],
      [
        'ends before it began',
        'list',
        met({ evidence: [{ title: 'A', collectedOn: '2026-02-01', expiresOn: '2026-01-01' }] }),
        /2026|January/,
      ],
      ['no such day', 'list', met({ evidence: [{ title: 'A', collectedOn: '2026-02-30' }] }), /day/],
      [
        'an address that runs',
        'list',
        met({ evidence: [{ title: 'A', link: 'javascript:alert(1)', collectedOn: '2026-02-01' }] }),
        /https/,
      ],
      [
        'an address that runs, written so that only a browser sees it',
        'list',
        met({ evidence: [{ title: 'A', link: '\u0001java\tscript:alert(1)', collectedOn: '2026-02-01' }] }),
        /https/,
      ],
      ['asked of the other side', 'plan', met(), /plan/],
      ['no such answer', 'list', { answer: 'yes', evidence: [] }, /Expected met/],
      ['a field too many', 'list', met({ assessor: 'x' }), /./],
    ]
    for (const [name, item, answer, says] of wrong) {
      const refused = await say(team.lead, id, item, answer, 1)
      expect([name, refused.status, sentencesIn(refused).join(' ')]).toEqual([name, 400, expect.stringMatching(says)])
    }
    const { body } = await team.lead.rest('GET', `/assess/sheet?assessment=${id}`)
    expect([body.answers, body.revision]).toEqual([{ list: met() }, 1])
    const named = met({ evidence: [{ title: 'A', link: 'Minutes of 3 March: annex', collectedOn: '2026-02-01' }] })
    expect((await say(team.lead, id, 'list', named, 1)).status).toBe(200)
  })

  test('an assessment of another organisation is as if there were none, whatever is asked of it', async () => {
    const { id } = await aClosedAssessment(team)
    for (const path of ['sheet', 'result', 'publication-preview'])
      expect([path, (await team.south.rest('GET', `/assess/${path}?assessment=${id}`)).status]).toEqual([path, 404])
    expect((await team.south.rest('GET', `/assess/report?assessment=${id}&as=json`)).status).toBe(404)
    expect((await team.south.rest('GET', `/assess/compare?assessments=${id},${'f'.repeat(24)}`)).status).toBe(404)
    const on = '2026-11-21'
    const calls: [string, Record<string, unknown>][] = [
      ['answer', { item: 'list', answer: met(), revision: 0 }],
      ['assessors', { assessors: [team.south.id] }],
      ['reply', { by: 'South', on, text: 'No' }],
      ['publish', { withItems: true }],
      ...['close', 'reopen', 'withdraw', 'migrate'].map((path) => [path, {}] as [string, Record<string, unknown>]),
    ]
    for (const [path, rest] of calls)
      expect([path, (await team.south.rest('POST', `/assess/${path}`, { assessment: id, ...rest })).status]).toEqual([
        path,
        404,
      ])
    expect(((await team.south.rest('GET', `/assessments`)).body.docs as unknown[]).length).toBe(0)
    for (const who of ['administrator', 'lead', 'comms'] as const)
      expect([who, (await team[who].rest('GET', `/${slugs.assessmentAnswers}`)).status]).toEqual([who, 403])
    for (const method of ['PATCH', 'DELETE'])
      expect((await team.administrator.rest(method, `/assessments/${id}`, { closedOn: null })).status).toBe(403)
    expect((await team.administrator.rest('POST', '/assessments', { code: 'x' })).status).toBe(403)
  })

  test('what is published holds no name of an assessor, no note, no evidence and no reason', async () => {
    const secrets = [
      'Zebedee-note',
      'Zebedee-evidence',
      'zebedee-link',
      'Zebedee-reason',
      'A assessor',
      'assessor-1',
      team.lead.id,
      team.lead.email,
    ]
    const { id } = await anAssessment(team, { body: { name: 'Positive Control Council', kind: 'council' } })
    const evidence = [
      { title: 'Zebedee-evidence', link: 'https://example.org/zebedee-link', collectedOn: '2026-01-01' },
    ]
    await say(team.lead, id, 'list', met({ note: 'Zebedee-note', evidence }))
    await say(team.lead, id, 'decision', { answer: 'not-applicable', justification: 'Zebedee-reason', evidence: [] })
    await say(team.colleague, id, 'list', { answer: 'not-met', evidence: [] })
    expect((await team.lead.rest('POST', '/assess/publish', { assessment: id, withItems: true })).status).toBe(409)
    await team.lead.rest('POST', '/assess/close', { assessment: id })
    const reply = { assessment: id, by: 'Positive Control Press Office', on: '2026-11-21', text: 'We agree.' }
    expect((await team.lead.rest('POST', '/assess/reply', reply)).status).toBe(200)
    expect((await team.colleague.rest('POST', '/assess/publish', { assessment: id, withItems: true })).status).toBe(403)
    expect((await team.comms.rest('POST', '/assess/publish', { assessment: id, withItems: true })).status).toBe(200)
    const text = await publicationText(cms)
    // The search finds what is there, and the secrets are in what is kept.
    expect(text).toContain('Positive Control Council')
    expect(text).toContain('Positive Control Press Office')
    const file = await team.lead.rest('GET', `/assess/report?assessment=${id}&as=file`)
    for (const secret of secrets.slice(0, 4)) expect(JSON.stringify(file.body)).toContain(secret)
    for (const secret of secrets)
      expect([secret, text.toLowerCase().includes(secret.toLowerCase())]).toEqual([secret, false])
    const site = await team.lead.rest('GET', `/assess/report?assessment=${id}&as=oscal`)
    expect(site.status).toBe(200)
    for (const as of ['oscal', 'file'])
      expect((await team.comms.rest('GET', `/assess/report?assessment=${id}&as=${as}`)).status).toBe(403)
    for (const [as, type] of [
      ['json', 'application/json'],
      ['csv', 'text/csv'],
      ['html', 'text/html'],
    ] as const) {
      const { status, headers } = await team.comms.rest('GET', `/assess/report?assessment=${id}&as=${as}`)
      expect([as, status, headers.get('content-type')]).toEqual([as, 200, expect.stringContaining(type)])
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="small-2026-11-21\./)
    }
    expect((await team.lead.rest('GET', `/assess/report?assessment=${id}&as=constructor`)).status).toBe(400)
  })
})
