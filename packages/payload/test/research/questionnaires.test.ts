import type { Definition, Publication } from '@use-it-cities/questionnaire-schema'
import { publicationSchema } from '@use-it-cities/questionnaire-schema/schema'
import { feedSignatureHeader, isSignedFeed } from '@use-it-cities/success-stories/signature'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import { databases, feedKey, feedKeys, type Cms } from '../support/cms.ts'
import { restAs, send } from '../support/rest.ts'
import {
  aDefinition,
  aQuestionnaire,
  aSubmission,
  aTeam,
  intakeKey,
  sendIn,
  startResearchCms,
  type Team,
} from './support.ts'

describe.each(databases)('questionnaires on %s', (database) => {
  let cms: Cms
  let team: Team
  let names = 0
  /** A questionnaire of its own for each test. */
  const ownId = () => `of-test-${(names += 1)}`
  const draft = async (definition: unknown, more: Record<string, unknown> = {}) =>
    team.lead.rest('POST', '/questionnaires?draft=true', { definition, _status: 'draft', ...more })
  const publish = (id: unknown, more: Record<string, unknown> = {}) =>
    team.lead.rest('PATCH', `/questionnaires/${String(id)}`, { _status: 'published', ...more })
  const idOf = ({ body }: { body: Record<string, unknown> }) => (body.doc as Row).id

  beforeAll(async () => {
    cms = await startResearchCms({ database })
    team = await aTeam(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const publication = async (): Promise<Publication> => {
    const response = await send(cms, 'GET', '/research/publication', {
      headers: { authorization: `Bearer ${feedKey}` },
    })
    const body = new Uint8Array(await response.arrayBuffer())
    expect(isSignedFeed(body, response.headers.get(feedSignatureHeader), feedKeys.publicKey)).toBe(true)
    return publicationSchema.parse(JSON.parse(new TextDecoder().decode(body))) as Publication
  }
  const openOnes = async () =>
    (await publication()).questionnaires.map(({ definition }) => `${definition.id}@${definition.version}`)

  test('a draft may be anything; what stops it from being published is said in sentences', async () => {
    for (const definition of [
      {},
      [],
      { hello: 1 },
      { packed: 'x' },
      { ...aDefinition({ id: ownId() }), sections: 'none' },
    ]) {
      const made = await draft(definition)
      expect(made.status).toBe(201)
      const answer = await publish(idOf(made))
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain('It cannot be published yet.')
    }
  })

  test('a loop, an unknown reference, a duplicate name: refused with where it is', async () => {
    const when = { eq: [{ answer: 'nobody' }, 'yes'] } as const
    const definition = aDefinition({ id: ownId() })
    const [consent, skills] = definition.sections
    if (!consent || !skills) throw new Error('Expected two sections.')
    const sections = (questions: unknown[]) => ({ ...definition, sections: [consent, { ...skills, questions }] })
    const tries: [unknown, string][] = [
      [sections([{ name: 'a', type: 'text', label: 'A?', when }]), 'nobody'],
      [sections([{ name: 'agrees', type: 'text', label: 'A?' }]), 'agrees'],
      [
        sections([
          { name: 'a', type: 'calculated', label: 'A', value: { answer: 'b' } },
          { name: 'b', type: 'calculated', label: 'B', value: { answer: 'a' } },
        ]),
        'sections[1].questions[0]',
      ],
    ]
    for (const [bad, named] of tries) {
      const made = await draft({ ...(bad as Definition), id: ownId() })
      const answer = await publish(idOf(made))
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining(named) as string])
      const view = (await team.lead.rest('GET', `/questionnaires/${idOf(made)}/view`)).body
      expect(view.questionnaire).toBeNull()
      expect(view.findings).toContainEqual(expect.objectContaining({ severity: 'error' }))
    }
  })

  test('published, it is closed to every change but of its last day, also by the system', async () => {
    const { id } = await aQuestionnaire(cms, { definition: aDefinition({ id: ownId() }) })
    const changes: Record<string, unknown>[] = [
      { definition: aDefinition({ id: 'of-test-1', title: 'Another' }) },
      { translations: [{}] },
      { opensOn: '2026-02-02' },
      { _status: 'draft' },
    ]
    for (const change of changes) {
      const body = { _status: 'published', ...change }
      expect([change, (await team.lead.rest('PATCH', `/questionnaires/${id}`, body)).status]).toEqual([change, 409])
      await expect(
        cms.payload.update({ collection: slugs.questionnaires, id, data: body as never, overrideAccess: true }),
      ).rejects.toThrow(/stays as it is/)
    }
    expect((await team.lead.rest('DELETE', `/questionnaires/${id}`)).status).toBe(409)
    const closed = await publish(id, { closesOn: '2026-12-31' })
    expect([closed.status, String((closed.body.doc as Row).closesOn).slice(0, 10)]).toEqual([200, '2026-12-31'])
    expect((await publish(id, { closesOn: '2025-12-31' })).status).toBe(400)
    await team.lead.rest('PATCH', `/questionnaires/${id}`, { _status: 'published', slug: 'x', version: 9, key: 'x' })
    const row = await cms.payload.db.findOne<Row>({ collection: slugs.questionnaires, where: { id: { equals: id } } })
    expect([row?.version, row?.slug === 'x', row?.key === 'x']).toEqual([1, false, false])
  })

  test('an older draft that is restored does not change what was published', async () => {
    const id = ownId()
    const made = await draft(aDefinition({ id, title: 'First words' }))
    await team.lead.rest('PATCH', `/questionnaires/${idOf(made)}?draft=true`, {
      definition: aDefinition({ id, title: 'Second words' }),
    })
    expect((await publish(idOf(made))).status).toBe(200)
    const { docs } = await cms.payload.findVersions({
      collection: slugs.questionnaires,
      where: { parent: { equals: idOf(made) } },
      overrideAccess: true,
      limit: 0,
    })
    expect(docs.length).toBeGreaterThan(1)
    for (const { id: version } of docs) await team.lead.rest('POST', `/questionnaires/versions/${version}`)
    const shown = (await publication()).questionnaires.find(({ definition }) => definition.id === id)
    expect(shown?.definition.title).toBe('Second words')
  })

  test('a version cannot be there twice, and numbers only go up', async () => {
    const id = ownId()
    await aQuestionnaire(cms, { definition: aDefinition({ id, version: 2 }) })
    expect((await draft(aDefinition({ id, version: 2 }))).status).toBe(409)
    const older = await draft(aDefinition({ id, version: 1 }))
    expect((await publish(idOf(older))).status).toBe(409)
    const next = await draft(aDefinition({ id, version: 3 }))
    expect((await publish(idOf(next))).status).toBe(200)
  })

  test('a name that an older version used does not come back as if it were new', async () => {
    const id = ownId()
    const [consent, skills] = aDefinition().sections
    if (!consent || !skills) throw new Error('Expected two sections.')
    const withFirst = (question: Definition['sections'][number]['questions'][number]) => [
      consent,
      { ...skills, questions: [question, ...skills.questions.filter(({ name }) => name === 'good_at')] },
    ]
    const hours = { name: 'works', type: 'integer', label: 'How many hours do you work?' } as const
    await publish(idOf(await draft(aDefinition({ id }))))
    const second = aDefinition({
      id,
      version: 2,
      sections: withFirst({ name: 'since', type: 'date', label: 'Since?' }),
    })
    expect((await publish(idOf(await draft(second)))).status).toBe(200)
    const made = await draft(aDefinition({ id, version: 3, sections: withFirst(hours) }))
    expect((await publish(idOf(made))).status).toBe(400)
    const view = (await team.lead.rest('GET', `/questionnaires/${idOf(made)}/view`)).body
    expect(view.comparison).toMatchObject({ before: 2, verdict: 'breaks-comparability' })
  })

  test('a new version begins as a copy; what breaks comparison needs a reason in writing', async () => {
    const id = ownId()
    const first = await aQuestionnaire(cms, { definition: aDefinition({ id }) })
    const made = await team.lead.rest('POST', `/questionnaires/${first.id}/next-version`)
    expect(made.body.version).toBe(2)
    const copy = (await team.lead.rest('GET', `/questionnaires/${String(made.body.id)}?draft=true`)).body as Row
    expect(copy.definition).toEqual(aDefinition({ id, version: 2 }))
    const [consent, skills] = aDefinition().sections
    const questions = (skills?.questions ?? []).map((question) =>
      question.name === 'hours' ? { name: 'hours', type: 'text', label: 'Tell me about your hours' } : question,
    )
    const definition = { ...aDefinition({ id, version: 2 }), sections: [consent, { ...skills, questions }] }
    await team.lead.rest('PATCH', `/questionnaires/${String(made.body.id)}?draft=true`, { definition })
    const view = (await team.lead.rest('GET', `/questionnaires/${String(made.body.id)}/view`)).body
    expect(view.comparison).toMatchObject({ before: 1, verdict: 'breaks-comparability' })
    const refused = await publish(made.body.id)
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringContaining('compared') as string])
    const published = await publish(made.body.id, { acknowledgement: 'The workshop wants stories, not numbers.' })
    expect(published.status).toBe(200)
  })

  test('only the lead and administrators publish; coordinators and researchers read', async () => {
    const made = await draft(aDefinition({ id: ownId() }))
    for (const { rest } of [team.north, team.amina]) {
      expect((await rest('GET', `/questionnaires/${idOf(made)}?draft=true`)).status).toBe(200)
      expect((await rest('PATCH', `/questionnaires/${idOf(made)}`, { _status: 'published' })).status).toBe(403)
      expect((await rest('POST', '/questionnaires', { definition: aDefinition({ id: ownId() }) })).status).toBe(403)
      expect((await rest('POST', `/questionnaires/${idOf(made)}/next-version`)).status).toBe(403)
    }
    const answer = await team.administrator.rest('PATCH', `/questionnaires/${idOf(made)}`, { _status: 'published' })
    expect(answer.status).toBe(200)
  })

  test('the publication shows what is open today, the newest version of each, and nothing about any person', async () => {
    const [id, over, ahead] = [ownId(), ownId(), ownId()]
    await aQuestionnaire(cms, { definition: aDefinition({ id }) })
    const review = { status: 'reviewed', by: 'A speaker by name', on: '2026-05-05' }
    const translations = [{ contract: 1, questionnaire: id, language: 'ur', review, words: {} }]
    await aQuestionnaire(cms, { definition: aDefinition({ id, version: 2 }), translations })
    await aQuestionnaire(cms, { definition: aDefinition({ id: over }), closesOn: '2026-11-20' })
    await aQuestionnaire(cms, { definition: aDefinition({ id: ahead }), opensOn: '2026-11-22' })
    const hidden = await draft(aDefinition({ id: ownId() }))
    const open = await openOnes()
    expect(open).toContain(`${id}@2`)
    for (const name of [`${id}@1`, `${over}@1`, `${ahead}@1`]) expect(open).not.toContain(name)
    await sendIn(cms, aSubmission({ questionnaire: { id, version: 2 }, researcher: { code: team.ofNorth.code } }))
    const json = JSON.stringify(await publication())
    for (const secret of [
      team.ofNorth.code,
      team.ofNorth.name,
      team.lead.email,
      idOf(hidden),
      'by name',
      'PRIVATE KEY',
    ])
      expect(json).not.toContain(String(secret))
    expect((await publication()).intakeKey).toEqual(intakeKey.publicKey)
  })

  test('its revision rises, and without the key it is closed', async () => {
    const revisions = [await publication(), await publication()].map(({ revision }) => revision)
    expect((revisions[1] ?? 0) > (revisions[0] ?? 0)).toBe(true)
    const anonymous = restAs(cms, null)
    for (const authorization of ['', 'Bearer wrong', `JWT ${feedKey}`])
      expect((await anonymous('GET', '/research/publication', undefined, { authorization })).status).toBe(401)
    for (const { rest } of [team.lead, team.administrator])
      expect((await rest('GET', '/research/publication')).status).toBe(401)
  })
})
