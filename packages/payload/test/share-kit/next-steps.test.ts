import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextStep, stepChoices } from '../../src/share-kit/next-steps.ts'
import type { PrintableStory } from '../../src/share-kit/printable-story.ts'
import { slugs } from '../../src/slugs.ts'
import { anEvent, anOpportunity, anotherText, on, startOutreachCms } from '../outreach/support.ts'
import { aPerson, aPublishedStory, idBySlug, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'

const now = { on, time: '10:00' } as const
const tomorrow = { on: '2026-11-22', time: '00:00' } as const

describe.each(databases)('the next step on a leaflet, on %s', (database) => {
  let cms: Cms
  let story: PrintableStory
  let published: Row
  const codes: Record<string, string> = {}
  beforeAll(async () => {
    cms = await startOutreachCms({ database })
    published = (await aPublishedStory(cms)).story
    story = {
      id: published.id,
      code: String(published.code),
      organisation: await idBySlug(cms, slugs.organisations, 'north-trust'),
      partner: { id: 'north-trust', name: 'North Trust' },
      sourceLanguage: 'en',
      texts: [],
      visibility: () => ({ visible: true, until: null }),
    }
    const made = {
      elsewhere: await anOpportunity(cms, {
        organisation: 'south-centre',
        words: [anotherText({ title: 'Elsewhere' })],
      }),
      bicycles: await anOpportunity(cms, { words: [anotherText(), anotherText({ language: 'ur', title: 'سائیکل' })] }),
      over: await anOpportunity(cms, { showUntil: on }),
      desk: await anEvent(cms, { contact: { phone: '0121 496 0777' } }),
    }
    for (const [name, row] of Object.entries(made)) codes[name] = String(row.code)
  }, 120_000)
  afterAll(() => cms?.stop())

  test('what is on can be chosen, the story’s own organisation first; what is over cannot', async () => {
    const found = (await stepChoices(cms.payload, story, tomorrow)).map(({ id, title, languages }) => [
      id,
      title,
      languages,
    ])
    expect(found.slice(0, 2)).toEqual(
      expect.arrayContaining([
        [codes.bicycles, 'Learn to mend bicycles', ['en', 'ur']],
        [codes.desk, 'Come in and ask', ['en']],
      ]),
    )
    expect(found.slice(2)).toEqual([[codes.elsewhere, 'Elsewhere', ['en']]])
  })

  test('this morning’s session is neither chosen nor printed in the evening, nor is the one of the next week named for today', async () => {
    const { code: once } = await anEvent(cms, {
      words: [anotherText({ title: 'Once' })],
      occasions: [{ on, from: '11:00', until: '12:30' }],
    })
    const { code: weekly } = await anEvent(cms, {
      words: [anotherText({ title: 'Weekly' })],
      occasions: [
        { on, from: '11:00', until: '12:30' },
        { on: '2026-11-28', from: '11:00', until: '12:30' },
      ],
    })
    const at = async (time: string) => {
      const moment = { on, time } as const
      const choices = await stepChoices(cms.payload, story, moment)
      const step = (code: unknown) => nextStep(cms.payload, story, { id: String(code), language: 'en', now: moment })
      return { titles: choices.map(({ title }) => title), once: await step(once), weekly: await step(weekly) }
    }
    const whereOn = (day: string) => ({ where: expect.stringContaining(`${day}, 11:00–12:30`) as string })
    const ofToday = whereOn('Saturday 21 November 2026')
    // It goes on until it ends.
    const before = await at('12:29')
    expect(before).toMatchObject({ once: ofToday, weekly: ofToday })
    expect(before.titles).toEqual(expect.arrayContaining(['Once', 'Weekly']))
    const after = await at('12:30')
    expect(after).toMatchObject({ once: null, weekly: whereOn('Saturday 28 November 2026') })
    expect(after.titles).toContain('Weekly')
    expect(after.titles).not.toContain('Once')
  })

  test('it is said in the language of the paper or not at all', async () => {
    const bicycles = codes.bicycles ?? ''
    expect(await nextStep(cms.payload, story, { id: bicycles, language: 'ur', now })).toMatchObject({ text: 'سائیکل' })
    expect(await nextStep(cms.payload, story, { id: bicycles, language: 'ar', now })).toBeNull()
    expect(await nextStep(cms.payload, story, { id: codes.over ?? '', language: 'en', now: tomorrow })).toBeNull()
  })

  test('it ends at a person: the number of what is chosen, else of the story’s organisation', async () => {
    const contact = {
      phone: '0121 496 0111',
      dropIn: { where: 'North Trust, 2 High Street', when: { en: 'Tuesdays' } },
    }
    await cms.payload.update({
      collection: slugs.organisations,
      id: String(story.organisation),
      data: { contact } as never,
      overrideAccess: true,
    })
    const own = { phone: '0121 496 0111', where: 'North Trust, 2 High Street\nTuesdays' }
    expect(await nextStep(cms.payload, story, { id: null, language: 'en', now })).toEqual(own)
    // When it is, nobody has said in Urdu: then only the number stands there.
    expect(await nextStep(cms.payload, story, { id: null, language: 'ur', now })).toEqual({ phone: '0121 496 0111' })
    expect(await nextStep(cms.payload, story, { id: codes.bicycles ?? '', language: 'en', now })).toEqual({
      text: 'Learn to mend bicycles',
      ...own,
    })
    const desk = await nextStep(cms.payload, story, { id: codes.desk ?? '', language: 'en', now })
    expect(desk).toEqual({
      text: 'Come in and ask',
      phone: '0121 496 0777',
      where: 'Old Town Library, 1 High Street, AB1 2CD\nSaturday 5 December 2026, 10:00–12:00',
    })
  })

  test('the leaflet is made with it', async () => {
    const lead = await aPerson(cms, ['comms-lead'])
    const order = { story: published.id, language: 'en', paper: 'leaflet', copies: 3, places: 'The desk' }
    const answer = await lead.rest('POST', '/share-kit/paper.pdf', { ...order, step: codes.bicycles })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  }, 60_000)
})
