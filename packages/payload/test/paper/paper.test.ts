import { randomBytes } from 'node:crypto'
import { newSerial, submissionIdOfSerial } from '@use-it-cities/questionnaire-schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import {
  aResearcher,
  aTeam,
  cardOf,
  press,
  recordRoute,
  startWithScheme,
  type Researcher,
} from '../vouchers/research.ts'
import { aPublishedQuestionnaire } from './questionnaire.ts'

const serial = () => newSerial(randomBytes(16))

describe.each(databases)('paper forms, on %s', (database) => {
  let cms: Cms
  let form: string
  let lead: Person
  let coordinator: Person
  let researcher: Researcher
  beforeAll(async () => {
    cms = await startWithScheme({ database })
    form = await aPublishedQuestionnaire(cms)
    ;({ lead, coordinator, researcher } = await aTeam(cms))
  }, 120_000)
  afterAll(() => cms?.stop())

  const anEntry = (overrides: Record<string, unknown> = {}) => ({
    form,
    language: 'en',
    serial: serial(),
    researcher: { code: researcher.code },
    interpreter: false,
    interviewedOn: '2026-11-20',
    answers: { agrees: true, works: 'no', hopes: 'To bake bread' },
    ...overrides,
  })
  const enter = async (by: Person, entry: Record<string, unknown>) => {
    const answer = await by.rest('POST', '/paper/entries', entry)
    const error = (answer.body.errors as { message: string; data?: Record<string, unknown> }[] | undefined)?.[0]
    return { ...answer, says: error?.message ?? '', data: error?.data }
  }
  const stored = (of: string) =>
    cms.payload.db.findOne<Row>({
      collection: slugs.submissions,
      where: { submission: { equals: submissionIdOfSerial(of) } },
    })

  test('a form as it stands on paper is stored once, with who typed it in', async () => {
    const entry = anEntry({ serial: serial() })
    const answer = await enter(coordinator, { ...entry, serial: ` ${entry.serial.toLowerCase()} ` })
    expect([answer.status, answer.body]).toMatchObject([200, { outcome: 'stored', notCounted: [] }])
    expect(await stored(entry.serial)).toMatchObject({
      via: 'paper',
      mode: 'paper',
      serial: entry.serial,
      enteredBy: coordinator.id,
      researcher: researcher.id,
      status: 'submitted',
      notCounted: [],
    })
    expect((await enter(coordinator, entry)).body).toMatchObject({ outcome: 'already-stored' })
    const count = await cms.payload.count({
      collection: slugs.submissions,
      where: { serial: { equals: entry.serial } },
      overrideAccess: true,
    })
    expect(count.totalDocs).toBe(1)
  })

  test('the same serial number with other answers: the first stays, and there is a link to it', async () => {
    const entry = anEntry()
    await enter(coordinator, entry)
    const second = await enter(coordinator, {
      ...entry,
      answers: { agrees: true, works: 'no', hopes: 'Something else' },
    })
    expect(second.status).toBe(409)
    expect(second.says).toContain(`Form ${entry.serial} was typed in before, on 21 November 2026`)
    const row = await stored(entry.serial)
    expect(second.data?.href).toBe(`/admin/collections/${slugs.submissions}/${row?.id}`)
    expect(row?.answers).toMatchObject({ hopes: 'To bake bread' })
    const looked = await coordinator.rest('GET', `/paper/serials/${entry.serial}`)
    expect(looked.body).toMatchObject({ isKnown: true, on: '21 November 2026', href: second.data?.href })
  })

  test('what was ticked though it was not asked is dropped, and an empty form is kept and does not count', async () => {
    const dropped = anEntry({ answers: { agrees: true, works: 'no', hours: 12, hopes: 'Rest' } })
    await enter(coordinator, dropped)
    expect(await stored(dropped.serial)).toMatchObject({ dropped: ['hours'], notCounted: [] })
    const empty = await enter(coordinator, anEntry({ answers: {} }))
    expect(empty.status).toBe(200)
    expect((empty.body.notCounted as string[]).length).toBeGreaterThan(0)
    expect((empty.body.notCounted as string[]).join(' ')).not.toMatch(/[{}]/)
  })

  test('a slip in the serial number is found, whichever character it is in', async () => {
    const right = serial()
    for (let at = 0; at < right.length; at += 1) {
      const slip = right.slice(0, at) + (right[at] === 'B' ? 'C' : 'B') + right.slice(at + 1)
      const answer = await enter(coordinator, anEntry({ serial: slip }))
      expect([slip, answer.status]).toEqual([slip, 400])
      expect(answer.says).toContain('slip')
    }
  })

  test('a coordinator types in for their own researchers, a researcher for themselves, the lead for all', async () => {
    const other = await aTeam(cms)
    const user = await aPerson(cms, ['community-researcher'])
    const own = await aResearcher(cms, coordinator.id, { user: user.id, name: 'Own Account' })
    const foreign = await enter(coordinator, anEntry({ researcher: { code: other.researcher.code } }))
    expect([foreign.status, foreign.says]).toEqual([403, expect.stringContaining('not of a researcher of yours')])
    expect((await enter(lead, anEntry({ researcher: { code: other.researcher.code } }))).status).toBe(200)

    const asSomebodyElse = anEntry({ researcher: { code: other.researcher.code } })
    expect((await enter(user, asSomebodyElse)).status).toBe(200)
    expect((await stored(asSomebodyElse.serial))?.researcher).toBe(own.id)

    const byName = anEntry({ researcher: { name: 'A name on paper' } })
    expect((await enter(coordinator, byName)).body.notCounted).not.toEqual([])
    expect(await stored(byName.serial)).toMatchObject({ researcher: null, researcherGiven: 'A name on paper' })
  }, 60_000)

  test('nobody without a part in research types in or prints a form', async () => {
    for (const role of ['comms-lead', 'administrator', 'translator'] as const) {
      const person = await aPerson(cms, [role])
      expect([role, (await enter(person, anEntry())).status]).toEqual([role, 403])
      expect([role, (await person.rest('GET', `/questionnaires/${form}/paper`)).status]).toEqual([role, 403])
      expect([role, (await person.rest('GET', '/paper/forms')).status]).toEqual([role, 403])
    }
    const unlinked = await aPerson(cms, ['community-researcher'])
    expect((await unlinked.rest('GET', '/paper/forms')).status).toBe(403)
    expect((await restAs(cms, null)('POST', '/paper/entries', anEntry())).status).toBe(403)
  }, 60_000)

  test('half a form, a form of another kind and a form for no questionnaire are refused with a sentence', async () => {
    const { serial: _, ...half } = anEntry()
    expect((await enter(coordinator, half)).status).toBe(400)
    expect((await enter(coordinator, { ...anEntry(), more: 1 })).status).toBe(400)
    expect((await enter(coordinator, anEntry({ answers: 'yes' }))).status).toBe(400)
    expect((await enter(coordinator, anEntry({ form: '0'.repeat(24) }))).status).toBe(404)
    expect((await enter(coordinator, anEntry({ interviewedOn: '2026-02-31' }))).status).toBe(400)
  })

  test('the printed form is a PDF with a serial number of its own on each copy; at most what one call prints', async () => {
    const path = (query: string) => `/questionnaires/${form}/paper${query}`
    const printed = await coordinator.rest('GET', path('?copies=3'))
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    for (const [query, status] of [
      ['?copies=21', 400],
      ['?copies=0', 400],
      ['?copies=many', 400],
      ['?language=xx', 400],
      ['?language=so', 400],
    ] as const)
      expect([query, (await coordinator.rest('GET', path(query))).status]).toEqual([query, status])
  }, 60_000)

  test('ten paper forms, validated, earn £20 like any other', async () => {
    const team = await aTeam(cms)
    for (let at = 0; at < 10; at += 1)
      await enter(team.coordinator, anEntry({ researcher: { code: team.researcher.code }, answers: answersOf(at) }))
    const rows = await cms.payload.db.find<Row>({
      collection: slugs.submissions,
      where: { researcher: { equals: team.researcher.id } },
      limit: 0,
      pagination: false,
    })
    for (const { id } of rows.docs)
      await cms.payload.db.updateOne({
        collection: slugs.submissions,
        id,
        data: { status: 'validated', validatedAt: '2026-11-21T09:30:00.000Z', flags: [] },
      })
    await recordRoute(cms, team.coordinator, team.researcher)
    expect(await cardOf(team.coordinator, team.researcher)).toMatchObject({ counted: 10, dueMinor: 2000 })
    expect((await press(team.coordinator, 'award', { researcher: team.researcher.id })).says).toBe('Awarded.')
  }, 60_000)

  const answersOf = (at: number) => ({ agrees: true, works: 'no', hopes: `Hope number ${at}` })
})
