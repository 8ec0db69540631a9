import { newIntakeKey } from '@use-it-cities/questionnaire-schema/sealed'
import { isOpportunityShown, occasionsFrom } from '@use-it-cities/success-stories/outreach'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startsAfresh } from '../../src/outbox/outbox.ts'
import { slugs, tellSitesTask } from '../../src/slugs.ts'
import { aPublishedStory, aStory, idBySlug } from '../support/builders.ts'
import { databases, feedKey, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import {
  aCode,
  anEvent,
  anOpportunity,
  anotherText,
  keepers,
  publication,
  startOutreachCms,
  type Keepers,
} from './support.ts'

describe.each(databases)('what the site is given about outreach, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  let today = '2026-11-21'
  beforeAll(async () => {
    cms = await startOutreachCms({ database, now: () => new Date(`${today}T10:00:00Z`) })
    people = await keepers(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const onDay = async <Value>(day: string, look: () => Promise<Value>): Promise<Value> => {
    today = day
    try {
      return await look()
    } finally {
      today = '2026-11-21'
    }
  }

  test('an opportunity goes out as somebody wrote it, with a code of its own', async () => {
    const made = await anOpportunity(cms, {
      words: [
        anotherText(),
        anotherText({ language: 'ur', title: 'سائیکل ٹھیک کرنا سیکھیں', summary: 'چھ ہفتے کے دن، مفت۔', body: '' }),
      ],
      contact: {
        name: 'The front desk',
        whatsapp: '+44 121 496-0000',
        dropIn: { where: '1 High Street', when: { en: 'Mondays' } },
      },
      themes: [await idBySlug(cms, slugs.themes, 'work')],
      place: await idBySlug(cms, slugs.places, 'old-town'),
      signUp: true,
    })
    const found = (await publication(cms)).opportunities.find(({ id }) => id === made.code)
    expect(found).toEqual({
      id: made.code,
      organisation: 'north-trust',
      strand: null,
      themes: ['work'],
      place: 'old-town',
      sourceLanguage: 'en',
      texts: {
        en: {
          title: 'Learn to mend bicycles',
          summary: 'Six Saturdays, free, for anybody who lives near.',
          body: ['Bring nothing.', 'Tea is there.'],
          review: 'original',
        },
        ur: {
          title: 'سائیکل ٹھیک کرنا سیکھیں',
          summary: 'چھ ہفتے کے دن، مفت۔',
          body: [],
          review: 'unreviewed',
        },
      },
      link: 'https://www.example.org/bicycles',
      contact: {
        name: 'The front desk',
        whatsapp: '+441214960000',
        dropIn: { where: '1 High Street', when: { en: 'Mondays' } },
      },
      signUp: true,
      checkedOn: '2026-11-21',
      kind: 'training',
      showFrom: '2026-11-21',
      showUntil: '2027-01-31',
    })
    expect([made.name, made.missing]).toEqual(['Learn to mend bicycles', ['ar']])
  })

  test('nobody has to do anything on its last day: it is shown on that day and not on the next', async () => {
    const made = await anOpportunity(cms, { showUntil: '2026-12-31' })
    const find = async () => (await publication(cms)).opportunities.find(({ id }) => id === made.code)
    const found = await find()
    if (!found) throw new Error('It was not given to the site.')
    const shown = ['2026-11-20', '2026-11-21', '2026-12-31', '2027-01-01'].map((day) =>
      isOpportunityShown(found, day as never),
    )
    expect(shown).toEqual([false, true, true, false])
    // Its address still says that it is over, for a year, and then that there is no such thing.
    expect(await onDay('2027-12-31', find)).toEqual(found)
    expect(await onDay('2028-01-01', find)).toBeUndefined()
  })

  test('an event is there until its last time is over; a time that falls out stays, as cancelled', async () => {
    const made = await anEvent(cms, {
      occasions: [
        { on: '2026-12-12', from: '10:00', until: '12:00', isCancelled: true },
        { on: '2026-12-05', from: '10:00', until: '12:00' },
      ],
    })
    const find = async () => (await publication(cms)).events.find(({ id }) => id === made.code)
    const found = await find()
    if (!found) throw new Error('It was not given to the site.')
    expect(found.venue).toEqual({ name: 'Old Town Library', address: '1 High Street, AB1 2CD' })
    expect(found.occasions).toEqual([
      { on: '2026-12-05', from: '10:00', until: '12:00', isCancelled: false },
      { on: '2026-12-12', from: '10:00', until: '12:00', isCancelled: true },
    ])
    const left = ['2026-12-05', '2026-12-06', '2026-12-12', '2026-12-13'].map(
      (day) => occasionsFrom(found, day as never).length,
    )
    expect(left).toEqual([2, 1, 1, 0])
    expect(await onDay('2027-12-12', find)).toEqual(found)
    expect(await onDay('2027-12-13', find)).toBeUndefined()
    expect((await anEvent(cms, { isOnline: true })).code).toMatch(/^[a-z0-9]{8}$/)
    expect((await publication(cms)).events.filter(({ venue }) => venue === null)).toHaveLength(1)
  })

  test('a code opens what can be seen: a line with a story that is not on the website is left out, and where none is left the stories open', async () => {
    const { story } = await aPublishedStory(cms)
    const hidden = await aStory(cms)
    const offer = await anOpportunity(cms)
    const made = await aCode(cms, {
      language: 'ur',
      aims: [
        {
          from: '2026-12-01',
          opens: 'story',
          target: `http://localhost:3199/en/stories/${String(story.code)}?x=1#top`,
        },
        { from: '2026-11-21', opens: 'home' },
        { from: '2027-01-01', opens: 'story', target: hidden.code },
        { from: '2027-02-01', opens: 'opportunity', target: offer.code },
      ],
      until: '2027-06-30',
    })
    const only = await aCode(cms, { aims: [{ from: '2026-11-21', opens: 'story', target: hidden.code }] })
    expect(made.code).toMatch(/^[b-z2-9]{6}$/)
    const { referrals } = await publication(cms)
    expect(referrals.find(({ code }) => code === made.code)).toEqual({
      code: made.code,
      language: 'ur',
      aims: [
        { from: '2026-11-21', aim: { kind: 'page', page: 'home' } },
        { from: '2026-12-01', aim: { kind: 'story', code: story.code } },
        { from: '2027-02-01', aim: { kind: 'opportunity', id: offer.code } },
      ],
      until: '2027-06-30',
    })
    // What hangs on a wall goes on opening something.
    expect(referrals.find(({ code }) => code === only.code)?.aims).toEqual([
      { from: '2026-11-21', aim: { kind: 'page', page: 'stories' } },
    ])
    expect(JSON.stringify(await publication(cms))).not.toContain(hidden.code)

    await cms.payload.delete({ collection: slugs.opportunities as never, id: offer.id, overrideAccess: true })
    const after = (await publication(cms)).referrals.find(({ code }) => code === made.code)
    expect(after?.aims).toHaveLength(2)
  })

  test('it says how residents reach each organisation that has said so', async () => {
    expect((await publication(cms)).contacts).toEqual([])
    const north = await idBySlug(cms, slugs.organisations, 'north-trust')
    const contact = { phone: '0121 496 0000' }
    expect((await people.north.rest('PATCH', `/organisations/${north}`, { contact })).status).toBe(200)
    expect((await publication(cms)).contacts).toEqual([{ organisation: 'north-trust', contact }])
  })

  test('messages can be sealed where there is a key, and it says how long they are kept', async () => {
    expect((await publication(cms)).intakeKey).toBeNull()
    const { privateKeyPem, publicKey } = await newIntakeKey()
    const older = (await newIntakeKey()).privateKeyPem
    const withKey = await startOutreachCms({
      database,
      intakePrivateKey: `${privateKeyPem}\n${older}`,
      messageDays: 30,
    })
    const { intakeKey, messageDays } = await publication(withKey)
    expect({ intakeKey, messageDays }).toEqual({ intakeKey: { id: publicKey.id, key: publicKey.raw }, messageDays: 30 })
    await withKey.stop()
  }, 60_000)

  test('its revision stays while nothing changes and rises with every change', async () => {
    const first = await publication(cms)
    expect(await publication(cms)).toEqual(first)
    const made = await anEvent(cms)
    const second = await publication(cms)
    expect(second.revision).toBeGreaterThan(first.revision)
    await cms.payload.delete({ collection: slugs.outreachEvents as never, id: made.id, overrideAccess: true })
    const third = await publication(cms)
    expect(third.revision).toBeGreaterThan(second.revision)
    expect(third.events).toEqual(first.events)
  })

  test('the sites are told at once of every change', async () => {
    const quiet = await startOutreachCms({ database })
    const { north } = await keepers(quiet)
    const told = async (change: () => Promise<{ status: number }>) => {
      await quiet.payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
      startsAfresh(quiet.payload)
      expect((await change()).status).toBeLessThan(300)
      const where = { taskSlug: { equals: tellSitesTask } }
      return (await quiet.payload.db.count({ collection: 'payload-jobs', where })).totalDocs
    }
    const [offer, event, code] = [await anOpportunity(quiet), await anEvent(quiet), await aCode(quiet)]
    const own = await idBySlug(quiet, slugs.organisations, 'north-trust')
    expect(await told(() => north.rest('PATCH', `/opportunities/${offer.id}`, { kind: 'job' }))).toBe(1)
    expect(await told(() => north.rest('DELETE', `/opportunities/${offer.id}`))).toBe(1)
    expect(await told(() => north.rest('PATCH', `/outreach-events/${event.id}`, { kind: 'meeting' }))).toBe(1)
    expect(await told(() => north.rest('DELETE', `/outreach-events/${event.id}`))).toBe(1)
    expect(await told(() => north.rest('PATCH', `/referral-codes/${code.id}`, { until: '2026-11-20' }))).toBe(1)
    expect(
      await told(() => north.rest('PATCH', `/organisations/${own}`, { contact: { email: 'a@example.org' } })),
    ).toBe(1)
    await quiet.stop()
  }, 60_000)

  test('nothing about those who work here is in it, nor what colleagues note; and without the key it is closed', async () => {
    await anOpportunity(cms, { note: 'Rang the library.', source: 'The library told us.' })
    await aCode(cms, { label: 'Bus stop', note: 'Forty copies.' })
    const json = JSON.stringify(await publication(cms))
    for (const word of [
      'Rang',
      'told us',
      'Bus stop',
      'Forty',
      ...Object.values(people).flatMap(({ id, email }) => [id, email]),
    ])
      expect(json).not.toContain(word)
    const anonymous = restAs(cms, null)
    for (const authorization of ['', 'Bearer wrong', `JWT ${feedKey}`])
      expect((await anonymous('GET', '/outreach/publication', undefined, { authorization })).status).toBe(401)
    expect((await people.comms.rest('GET', '/outreach/publication')).status).toBe(401)
  })
})
