import { aimOn } from '@use-it-cities/success-stories/outreach'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AimChoices, OpensView } from '../../src/outreach/preview/view.ts'
import { slugs } from '../../src/slugs.ts'
import { aPublishedStory, aStory, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
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

describe.each(databases)('what a banner opens, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  let today = '2026-11-21'
  let clock = '10:00'
  let shown: Row
  let hidden: Row
  beforeAll(async () => {
    cms = await startOutreachCms({ database, now: () => new Date(`${today}T${clock}:00Z`) })
    people = await keepers(cms)
    shown = (await aPublishedStory(cms)).story
    hidden = await aStory(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const look = async (id: string, day = '2026-11-21'): Promise<OpensView> => {
    today = day
    const answer = await people.north.rest('GET', `/referral-codes/${id}/opens`)
    today = '2026-11-21'
    expect(answer.status).toBe(200)
    return answer.body as unknown as OpensView
  }

  test('its story rotates by plan, and its link is permanent', async () => {
    const offer = await anOpportunity(cms, { showUntil: '2027-02-15' })
    const { id, code } = await aCode(cms, {
      aims: [
        { from: '2026-12-01', opens: 'story', target: shown.code },
        { from: '2027-01-01', opens: 'events' },
        { from: '2027-02-01', opens: 'opportunity', target: offer.code },
      ],
      until: '2027-03-31',
    })
    const address = `http://localhost:3199/go/${String(code)}`
    const days = ['2026-11-21', '2026-12-01', '2026-12-31', '2027-01-01', '2027-02-01', '2027-03-31', '2027-04-01']
    const seen: unknown[] = []
    for (const day of days) {
      const view = await look(id, day)
      expect(view.address).toBe(address)
      seen.push([day, view.today ?? view.because, view.next?.on ?? null, view.next?.opens ?? null])
    }
    const story = '“I mend bicycles now”'
    const bicycles = '“Learn to mend bicycles”'
    expect(seen).toEqual([
      ['2026-11-21', 'Nothing yet. Until it begins, people are led to the stories.', '1 December 2026', story],
      ['2026-12-01', story, '1 January 2027', 'Events'],
      ['2026-12-31', story, '1 January 2027', 'Events'],
      ['2027-01-01', 'Events', '1 February 2027', bicycles],
      ['2027-02-01', bicycles, null, null],
      ['2027-03-31', bicycles, null, null],
      ['2027-04-01', 'Its last day was 31 March 2027. People are led to the stories.', null, null],
    ])
    // The site, given the same plan, opens the same.
    const referral = (await publication(cms)).referrals.find((each) => each.code === code)
    const kinds = days.map((day) => referral && aimOn(referral, day as never)?.kind)
    expect(kinds).toEqual([undefined, 'story', 'story', 'page', 'opportunity', 'opportunity', undefined])
    expect((await look(id, '2027-02-16')).warnings).toEqual([
      `Today: ${bicycles} is not on the site today. People are led to what is on.`,
    ])
  })

  test('it can open the page for passing a story on, and what is told there counts for it', async () => {
    const address = `http://localhost:3199/en/champions/${String(shown.code)}`
    const { id, code } = await aCode(cms, { aims: [{ from: '2026-11-21', opens: 'champion', target: address }] })
    expect(await look(id)).toMatchObject({ today: 'The page for passing on “I mend bicycles now”', warnings: [] })
    const referral = (await publication(cms)).referrals.find((each) => each.code === code)
    expect(referral?.aims).toEqual([{ from: '2026-11-21', aim: { kind: 'champion', code: shown.code } }])
    const lost = await aCode(cms, { aims: [{ from: '2026-11-21', opens: 'champion', target: hidden.code }] })
    const fallen = (await publication(cms)).referrals.find((each) => each.code === lost.code)
    expect(fallen?.aims).toEqual([{ from: '2026-11-21', aim: { kind: 'page', page: 'stories' } }])
  })

  test('it is aimed again without a new banner', async () => {
    const { id, code } = await aCode(cms)
    expect((await look(id)).today).toBe('All stories')
    const aims = [{ from: '2026-11-21', opens: 'contact' }]
    expect((await people.north.rest('PATCH', `/referral-codes/${id}`, { aims })).status).toBe(200)
    expect(await look(id)).toMatchObject({
      today: 'The contact page',
      address: `http://localhost:3199/go/${String(code)}`,
    })
  })

  test('it says when a story is not on the website, or not in the language of the banner', async () => {
    const { id } = await aCode(cms, {
      language: 'ar',
      aims: [
        { from: '2026-11-20', opens: 'home' },
        { from: '2026-11-21', opens: 'story', target: hidden.code },
        { from: '2026-12-01', opens: 'story', target: shown.code },
      ],
    })
    const view = await look(id)
    expect(view.today).toBe('The first page of the site')
    expect(view.warnings).toEqual([
      `Today: the story ${String(hidden.code)} is not on the website. The line before it in the plan goes on, or all stories.`,
      'From 1 December 2026: “I mend bicycles now” is not on the website in Arabic. People get it in another language.',
    ])
  })

  test('it says when what it opened was deleted, and the rest of the plan can still be changed', async () => {
    const event = await anEvent(cms)
    const { id } = await aCode(cms, { aims: [{ from: '2026-11-21', opens: 'event', target: event.code }] })
    expect(await look(id)).toMatchObject({ today: '“Come in and ask”', warnings: [] })
    await cms.payload.delete({ collection: slugs.outreachEvents as never, id: event.id, overrideAccess: true })
    expect(await look(id)).toMatchObject({
      today: 'All stories',
      because: null,
      warnings: [expect.stringContaining('is not there any more')],
    })
    const { rest } = people.north
    const { aims } = (await rest('GET', `/referral-codes/${id}`)).body as { aims: unknown[] }
    const longer = [...aims, { from: '2026-12-01', opens: 'guide' }]
    expect((await rest('PATCH', `/referral-codes/${id}`, { aims: longer })).status).toBe(200)
  })

  test('who keeps codes chooses by title from what is on the site now, of every organisation', async () => {
    const ours = await anOpportunity(cms)
    const theirs = await anOpportunity(cms, { organisation: 'south-centre', showUntil: '2026-12-24' })
    const event = await anEvent(cms)
    const aims = async () => {
      const { status, body } = await people.north.rest('GET', '/referral-codes/aims')
      expect(status).toBe(200)
      return Object.fromEntries(
        Object.entries(body as unknown as AimChoices).map(([of, list]) => [of, list.map(({ code }) => code)]),
      )
    }
    const now = await aims()
    expect(now.story).toEqual([shown.code])
    expect(now.champion).toEqual([shown.code])
    expect(now.opportunity).toEqual(expect.arrayContaining([ours.code, theirs.code]))
    expect(now.event).toContain(event.code)
    today = '2026-12-25'
    const later = await aims()
    today = '2026-11-21'
    expect(later.opportunity).toContain(ours.code)
    expect(later.opportunity).not.toContain(theirs.code)
    expect(later.event).not.toContain(event.code)
    for (const who of ['coach', 'reviewer'] as const)
      expect((await people[who].rest('GET', '/referral-codes/aims')).status).toBe(403)
  })

  test('an event of this morning is over for the evening’s banner, by the clock of the city', async () => {
    // Summer time: the clock of the city is an hour ahead.
    const on = '2027-07-03'
    const event = await anEvent(cms, {
      words: [anotherText({ title: 'This morning' })],
      occasions: [{ on, from: '10:00', until: '12:00' }],
    })
    const { id } = await aCode(cms, { aims: [{ from: '2026-11-21', opens: 'event', target: event.code }] })
    const at = async (time: string) => {
      clock = time
      const { warnings } = await look(id, on)
      today = on
      const { event: choices } = (await people.north.rest('GET', '/referral-codes/aims')).body as unknown as AimChoices
      clock = '10:00'
      today = '2026-11-21'
      return { warnings, isOffered: choices.some(({ code }) => code === event.code) }
    }
    expect(await at('10:59')).toEqual({ warnings: [], isOffered: true })
    expect(await at('11:00')).toEqual({
      warnings: ['Today: “This morning” is not on the site today. People are led to what is on.'],
      isOffered: false,
    })
  })

  test('only who looks after it sees it; whoever reads a code of theirs reads no story of others', async () => {
    const { id } = await aCode(cms)
    expect((await people.south.rest('GET', `/referral-codes/${id}/opens`)).status).toBe(404)
    expect((await people.reviewer.rest('GET', `/referral-codes/${id}/opens`)).status).toBeGreaterThanOrEqual(403)
    for (const none of ['nonsense', '%00', "' or 1=1 --"]) {
      const { status } = await people.comms.rest('GET', `/referral-codes/${encodeURIComponent(none)}/opens`)
      expect([none, status]).toEqual([none, 404])
    }
    const secret = await aCode(cms, { aims: [{ from: '2026-11-21', opens: 'story', target: hidden.code }] })
    expect(JSON.stringify(await look(secret.id))).not.toContain('repair cafe')
  })
})
