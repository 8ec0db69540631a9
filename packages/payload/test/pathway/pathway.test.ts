import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleNames } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aCoach, deskOf, record, register, registration, sentenceIn, startPathwayCms, timelineOf } from './support.ts'

const secret = [slugs.pathwayPeople, slugs.pathwayIdentities, slugs.pathwayEvents] as const

describe.each(databases)('the pathway on %s', (database) => {
  let cms: Cms
  let north: Person
  let south: Person
  let comms: Person
  let administrator: Person
  beforeAll(async () => {
    cms = await startPathwayCms({ database })
    north = await aCoach(cms)
    south = await aCoach(cms, 'south-centre')
    comms = await aPerson(cms, ['comms-lead'])
    administrator = await aPerson(cms, ['administrator'])
  }, 180_000)
  afterAll(() => cms?.stop())

  const stored = async (collection: (typeof secret)[number]) =>
    (await cms.payload.db.find<Row>({ collection, limit: 0, pagination: false })).docs
  const audited = async (action: string) =>
    (await cms.payload.db.find<Row>({ collection: slugs.auditEvents, where: { action: { equals: action } }, limit: 0 }))
      .docs.length

  test('a coach registers somebody, writes down what happens, and sees the tracks side by side', async () => {
    const code = await register(north)
    expect(code).toMatch(/^P-[2-9A-HJ-NP-Z]{6}$/)
    expect((await record(north, code, { type: 'mentor-matched' })).status).toBe(200)
    const passed = { type: 'language-passed', details: { scheme: 'ielts', score: '7.5/7/6.5/7' } }
    expect((await record(north, code, passed)).status).toBe(200)
    const person = (await deskOf(north)).coach?.people.find((each) => each.code === code)
    expect(person).toMatchObject({ name: 'A Test Doctor', stage: 'On the pathway', outcome: 'No job yet' })
    expect(person?.tracks.map(({ label, state }) => `${label}: ${state}`)).toEqual([
      'English: done',
      'Recognition: not-begun',
      'Register: not-begun',
      'Mentor: under-way',
      'Work on the way: not-begun',
    ])
    const timeline = await timelineOf(north, code)
    expect(timeline.contact).toBe('0121 000 0000')
    expect(timeline.events.map(({ label, by }) => [label, by])).toContainEqual(['Agreed to take part', 'you'])
  })

  test('an English result says when it runs out only where a fresh fact says how long it counts', async () => {
    const code = await register(north)
    await record(north, code, { type: 'language-passed', details: { scheme: 'other' } })
    const { person } = await timelineOf(north, code)
    expect(person.tracks[0]?.expires).toMatch(/is not known/)
  })

  test.each([
    [{ type: 'mentor-matched', at: '2026-11-22' }, /22 November 2026 is still ahead/],
    [{ type: 'promoted' }, /type: Expected a type of event: referred/],
    [{ type: 'mentor-matched', at: '2026-08-31' }, /Write down first when they agreed/],
    [{ type: 'mentor-ended' }, /nothing is written down that began/],
    [{ type: 'corrected' }, /Choose it in the timeline/],
    [{ type: 'corrected', supersedes: 'nothing' }, /is not there/],
    [{ type: 'employed', details: { level: 'at-level' } }, /details.sector: Expected sector/],
    [{ type: 'paused', details: { hours: 30 } }, /Leave it out/],
    [{ type: 'paused', at: '2026-02-30' }, /at: /],
    [{ type: 'paused', note: 'she told me' }, /note/],
    [{ type: 'consent-withdrawn' }, /Forget this person/],
    [
      { type: 'referred', details: { through: 'person', referrer: 'P-222222', linkAgreed: true } },
      /no person P-222222/,
    ],
  ])('what cannot be is refused with a sentence: %j', async (event, sentence) => {
    const code = await register(north)
    const before = (await stored(slugs.pathwayEvents)).length
    const answer = await record(north, code, event)
    expect([400, 409]).toContain(answer.status)
    expect(sentenceIn(answer)).toMatch(sentence)
    expect((await stored(slugs.pathwayEvents)).length).toBe(before)
  })

  test('the same thing twice, and two jobs on one day, are refused; twenty presses at once write one', async () => {
    const code = await register(north)
    const presses = await Promise.all(Array.from({ length: 20 }, () => record(north, code, { type: 'mentor-matched' })))
    expect(presses.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(
      sentenceIn(presses.find(({ status }) => status !== 200) ?? { status: 0, body: {}, headers: new Headers() }),
    ).toMatch(/written down already/)
    const job = { type: 'employed', at: '2026-10-01' }
    await record(north, code, { ...job, details: { level: 'associated', sector: 'nhs' } })
    const second = await record(north, code, { ...job, details: { level: 'at-level', sector: 'nhs' } })
    expect(sentenceIn(second)).toMatch(/Another job is written down for 1 October 2026/)
  })

  test('a mistake is taken back and stays to be seen', async () => {
    const code = await register(north)
    await record(north, code, { type: 'mentor-matched' })
    const mistake = (await timelineOf(north, code)).events.find(({ label }) => label === 'Met a mentor')
    const taken = await record(north, code, { type: 'corrected', at: '2026-11-21', supersedes: mistake?.id })
    expect(taken.status).toBe(200)
    const after = await timelineOf(north, code)
    expect(after.events.find(({ id }) => id === mistake?.id)?.replaced).toBe('Taken back')
    expect(after.person.stage).toBe('Engaged')
    const consent = after.events.find(({ label }) => label === 'Agreed to take part')
    await record(north, code, { type: 'mentor-matched', at: '2026-09-03' })
    const needed = await record(north, code, { type: 'corrected', at: '2026-11-21', supersedes: consent?.id })
    expect(sentenceIn(needed)).toMatch(/Write down first when they agreed/)
  })

  test.each([
    [{ name: '' }, /Expected a name/],
    [{ agreed: false }, /no name and no contact/],
    [{ profession: 'wizard' }, /profession: Expected a profession/],
    [{ cohort: 'the ones of Dr X' }, /2026-autumn/],
    [{ on: '2026-12-01' }, /still ahead/],
    [{ on: 'today' }, /on: /],
    [{ nationality: 'x' }, /nationality/],
  ])('nobody is registered in a way that cannot be: %j', async (over, sentence) => {
    const before = (await stored(slugs.pathwayPeople)).length
    const answer = await north.rest('POST', '/pathway/people', registration(over))
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(sentenceIn(answer)).toMatch(sentence)
    expect((await stored(slugs.pathwayPeople)).length).toBe(before)
  })

  test('no name is kept before they agree, and then it is', async () => {
    const code = await register(north, { agreed: false, name: undefined, contact: undefined })
    const keep = () => north.rest('POST', '/pathway/identity', { person: code, name: 'Now Named' })
    expect(sentenceIn(await keep())).toMatch(/a name is kept only then/)
    const types = (await timelineOf(north, code)).types.map(({ type }) => type)
    expect(types).toEqual(['referred', 'identified', 'consented'])
    await record(north, code, { type: 'consented', at: '2026-10-01' })
    expect((await timelineOf(north, code)).types.length).toBeGreaterThan(20)
    expect((await keep()).status).toBe(200)
    expect((await timelineOf(north, code)).person.name).toBe('Now Named')
  })

  test('somebody who asks to be forgotten leaves no name, no code and no details, and still counts', async () => {
    const code = await register(north, { name: 'Forget Me Please', profession: 'dentist', cohort: 'forgetting' })
    await record(north, code, { type: 'language-passed', details: { scheme: 'oet', score: 'B/B/A/B' } })
    const brought = await register(north, { cohort: 'forgetting' })
    const details = { through: 'person', referrer: code, linkAgreed: true }
    await record(north, brought, { type: 'referred', details })
    const id = (await stored(slugs.pathwayPeople)).find((row) => row.code === code)?.id
    const events = (await stored(slugs.pathwayEvents)).filter((row) => row.person === id).length
    expect((await north.rest('POST', '/pathway/forget', { person: code })).status).toBe(200)
    const everything = JSON.stringify(await Promise.all(secret.map(stored)))
    for (const gone of ['Forget Me Please', code, 'B/B/A/B']) expect(everything).not.toContain(gone)
    const row = (await stored(slugs.pathwayPeople)).find((each) => each.id === id)
    expect([row?.profession ?? null, row?.organisation ?? null, row?.group]).toEqual([null, null, 'dental'])
    const left = (await stored(slugs.pathwayEvents)).filter((each) => each.person === id)
    expect(left).toHaveLength(events + 1)
    expect(new Set(left.map(({ by }) => by))).toEqual(new Set(['forgotten']))
    expect((await north.rest('GET', `/pathway/person?code=${code}`)).status).toBe(404)
    expect((await north.rest('GET', `/pathway/person?code=${String(row?.code)}`)).status).toBe(404)
    expect((await north.rest('POST', '/pathway/forget', { person: code })).status).toBe(404)
    expect(await audited('pathway-forgotten')).toBeGreaterThan(0)
  })

  test('a coach sees the people of their own organisation only, by whatever address', async () => {
    const theirs = await register(south, { name: 'Of The South' })
    expect((await deskOf(north)).coach?.people.map(({ code }) => code)).not.toContain(theirs)
    expect((await deskOf(south)).coach?.people.map(({ code }) => code)).toContain(theirs)
    expect((await north.rest('GET', `/pathway/person?code=${theirs}`)).status).toBe(404)
    expect((await record(north, theirs, { type: 'paused' })).status).toBe(404)
    for (const path of ['forget', 'identity'])
      expect(
        (await north.rest('POST', `/pathway/${path}`, { person: theirs, ...(path === 'identity' && { name: 'x' }) }))
          .status,
      ).toBe(404)
    for (const slug of secret) {
      const { body } = await north.rest('GET', `/${slug}?limit=0&depth=2`)
      expect(JSON.stringify(body)).not.toContain('Of The South')
    }
    const names = (await north.rest('GET', `/${slugs.pathwayIdentities}?limit=0`)).body.docs as Row[]
    expect(names.length).toBeGreaterThan(0)
  })

  test('each reading of a name is written down', async () => {
    const code = await register(north)
    const before = await audited('pathway-name-read')
    await timelineOf(north, code)
    expect(await audited('pathway-name-read')).toBe(before + 1)
  })

  test('the audit says that a coach wrote something down, and not what happened to whom', async () => {
    const code = await register(north)
    await record(north, code, { type: 'recognition-refused', details: { recognitionBody: 'other' } })
    const answer = await administrator.rest('GET', `/${slugs.auditEvents}?limit=0`)
    const rows = (answer.body.docs as Row[]).filter(({ action }) => String(action).startsWith('pathway-event'))
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ detail }) => (detail ?? null) !== null)).toEqual([])
  })

  test('no other role reads a person, an event or a name, and nobody writes one but at the desk', async () => {
    for (const role of roleNames) {
      if (role === 'employment-coach') continue
      const { rest } = await aPerson(cms, [role], { organisation: 'north-trust' })
      for (const slug of secret) expect([role, slug, (await rest('GET', `/${slug}`)).status]).toEqual([role, slug, 403])
      const isDesk = role === 'administrator' || role === 'comms-lead'
      expect([role, (await rest('GET', '/pathway/desk')).status]).toEqual([role, isDesk ? 200 : 403])
      expect((await rest('GET', '/pathway/figures.csv')).status).toBe(isDesk ? 200 : 403)
      expect((await rest('GET', '/pathway/person?code=P-222222')).status).toBe(403)
      for (const path of ['people', 'events', 'identity', 'forget'])
        expect([role, path, (await rest('POST', `/pathway/${path}`, {})).status]).toEqual([role, path, 403])
    }
    for (const slug of secret) {
      const [row] = await stored(slug)
      expect((await north.rest('POST', `/${slug}`, { code: 'P-222222' })).status).toBe(403)
      expect((await north.rest('PATCH', `/${slug}/${row?.id}`, { name: 'x', type: 'employed' })).status).toBe(403)
      expect((await north.rest('DELETE', `/${slug}/${row?.id}`)).status).toBe(403)
    }
  }, 120_000)

  test('an event is never changed or deleted, not even by the system', async () => {
    const [row] = await stored(slugs.pathwayEvents)
    const where = { collection: slugs.pathwayEvents, id: row?.id ?? '', overrideAccess: true } as const
    await expect(cms.payload.update({ ...where, data: { type: 'paused' } as never })).rejects.toThrow(
      /cannot be changed/,
    )
    await expect(cms.payload.delete(where)).rejects.toThrow(/cannot be deleted/)
  })

  test('a coach without an organisation is told what to do', async () => {
    const lost = await aPerson(cms, ['employment-coach'])
    expect(sentenceIn(await lost.rest('GET', '/pathway/desk'))).toMatch(/Ask an administrator to add yours/)
  })

  test('a target is set by those who publish, and only for what is counted', async () => {
    const target = { indicator: 'engaged', target: 60, by: '2027-12-31', source: 'A bid, page 3' }
    expect((await north.rest('POST', `/${slugs.pathwayTargets}`, target)).status).toBe(403)
    const made = await comms.rest('POST', `/${slugs.pathwayTargets}`, target)
    expect([made.status, (made.body.doc as Row | undefined)?.definition]).toEqual([201, 'counted/engaged@1'])
    for (const over of [{ target: 0 }, { target: 1.5 }, { indicator: 'happy' }, { by: 'soon' }])
      expect((await comms.rest('POST', `/${slugs.pathwayTargets}`, { ...target, ...over })).status).toBe(400)
    expect((await deskOf(comms)).figures.targets[0]).toContain('Engaged: 60 by 31 December 2027 (A bid, page 3).')
  })

  test('others see figures only, for ends of months, small numbers hidden, in the exports too', async () => {
    for (let each = 0; each < 9; each += 1) await register(north, { cohort: 'export-a', profession: 'nurse' })
    for (let each = 0; each < 2; each += 1) await register(south, { cohort: 'export-b', profession: 'dietitian' })
    const desk = await deskOf(administrator)
    expect(desk.coach).toBeNull()
    expect(desk.figures.on).toBe('31 October 2026')
    expect(JSON.stringify(desk)).not.toMatch(/P-[2-9A-Z]{6}|Test Doctor|Forget|South/)
    const csv = String((await administrator.rest('GET', '/pathway/figures.csv')).body.text)
    const rows = csv
      .trim()
      .split('\r\n')
      .map((line) => line.replaceAll('"', '').split(','))
    expect(rows[0]).toEqual(['on', 'figure', 'definition', 'by', 'of', 'people'])
    const people = rows.slice(1).map((row) => row[5] ?? '')
    expect(people.filter((each) => each !== '' && Number(each) > 0 && Number(each) < 5)).toEqual([])
    expect(people).toContain('')
    expect(rows.map((row) => row[4])).not.toContain('export-b')
    const json = await administrator.rest('GET', '/pathway/figures.json?on=2026-09-30')
    expect(JSON.stringify(json.body)).not.toMatch(/P-[2-9A-Z]{6}|Test Doctor|A bid/)
    expect((json.body.total as { identified: number }).identified).toBeGreaterThan(10)
    expect(
      ((await administrator.rest('GET', '/pathway/figures.json?on=2026-07-31')).body.total as { identified: number })
        .identified,
    ).toBe(0)
    for (const on of ['2026-10-30', '2026-11-30', 'x', '2026-02-31'])
      expect(sentenceIn(await administrator.rest('GET', `/pathway/figures.json?on=${on}`))).toMatch(/2026-10-31/)
    expect(desk.history.figures.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['71', 'more than 70', '94', 'more than 200', 'almost 200', '22']),
    )
  }, 60_000)
})
