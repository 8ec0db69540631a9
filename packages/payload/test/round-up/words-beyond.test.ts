import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftRoundUp } from '../../src/round-up/draft-round-up.ts'
import type { RoundUpView } from '../../src/round-up/views.ts'
import { slugs } from '../../src/slugs.ts'
import { aConsent, aPerson, approvals, aStory, aText, publish, type Person, type Row } from '../support/builders.ts'
import { startCms, type Cms } from '../support/cms.ts'

let cms: Cms
let lead: Person
let story: Row
let id: string
const title = 'I mend bicycles now'
const summary = 'A neighbour learned to mend bicycles and teaches it.'
beforeAll(async () => {
  cms = await startCms({ now: () => new Date('2026-11-20T10:00:00Z') })
  lead = await aPerson(cms, ['comms-lead'])
  const place = await cms.payload.create({
    collection: slugs.places as never,
    data: { slug: 'our-city', title: { en: 'Our City' }, kind: 'city' } as never,
    overrideAccess: true,
  })
  story = await aStory(cms, { place: (place as { id: string }).id })
  const text = await aText(cms, story.id, { title, summary })
  await aConsent(cms, story.id, {
    channels: ['website', 'round-up'],
    identifiability: { name: 'first-name', face: false, voice: false, place: 'city' },
    realName: { first: 'Mina', others: 'Sample' },
  })
  await approvals(cms, text.id)
  await publish(cms, story.id)
  id = (await draftRoundUp(cms.payload, '2026-11-09' as never)).row.id
})
afterAll(() => cms?.stop())

const piece = (overrides: Record<string, unknown> = {}) => ({
  kind: 'story',
  story: story.id,
  title,
  text: summary,
  ...overrides,
})
const linked = (words: string) => ({ kind: 'note', title: 'Look', text: `${words} /en/stories/${String(story.code)}` })
const sentences = async (data: Record<string, unknown>): Promise<string> => {
  const start = { subject: 'The week', intro: 'Hello,', items: [piece()] }
  expect((await lead.rest('PATCH', `/round-ups/${id}`, { ...start, ...data })).status).toBe(200)
  const view = (await lead.rest('GET', `/round-ups/${id}/show`)).body as unknown as RoundUpView
  return view.blocked.map(({ sentence }) => sentence).join()
}

test.each([
  ['as it is on the site', () => ({}), ''],
  [
    'with its address',
    () => ({ items: [piece({ text: `${summary}\nhttp://localhost:3199/en/stories/${String(story.code)}` })] }),
    '',
  ],
  ['with the first name that is allowed', () => ({ intro: 'Mina told us.' }), ''],
  ['with another title', () => ({ items: [piece({ title: 'She was in prison' })] }), 'as it is on the site'],
  ['with another summary', () => ({ items: [piece({ text: 'She was in prison.' })] }), 'as it is on the site'],
  [
    'with words after the summary',
    () => ({ items: [piece({ text: `${summary} She was in prison.` })] }),
    'as it is on the site',
  ],
  ['named in the beginning', () => ({ intro: 'Mina Sample told us.' }), 'a name'],
  ['named in the subject', () => ({ subject: 'Ms Sample and her bicycles' }), 'a name'],
  [
    'named in a piece of its own beside it',
    () => ({ items: [piece(), { kind: 'note', title: 'Well done', text: 'Mina Sample told her story this week.' }] }),
    'a name',
  ],
  [
    'whose teller has the surname of a place of an event',
    () => ({ items: [piece(), { kind: 'event', title: 'Open day', text: 'At the Sample Centre.' }] }),
    '',
  ],
  ['named in a piece that links to it', () => ({ items: [linked('By Mina Sample.')] }), 'a name'],
])('a story %s', async (_, data, blocked) => {
  const said = await sentences(data())
  if (blocked === '') expect(said).toBe('')
  else expect(said).toContain(blocked)
})

describe('the full name of somebody whose story is not in it', () => {
  const note = (text: string, heading = 'Well done') => ({ kind: 'note', title: heading, text })
  beforeAll(async () => {
    const told = async (identifiability: object, first: string, others: string) => {
      const other = await aStory(cms)
      const text = await aText(cms, other.id)
      const realName = { first, others }
      await aConsent(cms, other.id, { channels: ['website'], identifiability, realName })
      await approvals(cms, text.id)
      return other
    }
    const allows = { name: 'nobody', face: false, voice: false, place: 'ward' }
    await publish(cms, (await told(allows, 'Zarmina', 'Qudratova Tester')).id)
    await told(allows, 'Olena', 'Draft')
    await publish(cms, (await told({ ...allows, name: 'full-name' }, 'Bronwen', 'Open')).id)
  })

  test.each([
    [
      'a piece',
      { items: [note('ZARMINA Qudratova-Tester told her story.')] },
      'The piece “Well done” has the full name',
    ],
    ['a heading', { items: [note('', 'Zarmina Qudratova Tester')] }, 'does not allow that it is said'],
    ['a piece under “Coming up”', { items: [{ ...note('With Olena Draft.'), kind: 'event' }] }, 'full name'],
    ['the subject', { subject: 'Zarmina Qudratova Tester' }, 'The subject has'],
    ['the beginning', { intro: 'Olena Draft says hello.' }, 'How it begins has'],
    ['a first name alone', { items: [note('Zarmina runs the class, and so does Olena.')] }, ''],
    ['one that is allowed', { items: [note('Bronwen Open told her story.')] }, ''],
  ])('%s', async (_, data, said) => {
    const found = await sentences(data)
    if (said === '') expect(found).toBe('')
    else expect(found).toContain(said)
  })
})

test('a place that is more exact than its teller allows', async () => {
  const { places } = (
    cms.payload.config.custom.useIt as { city: { places: { kind: string; title: { en: string } }[] } }
  ).city
  const ward = places.find(({ kind }) => kind === 'ward')
  expect(ward).toBeDefined()
  expect(await sentences({ intro: `Bicycles in ${ward?.title.en}` })).toContain(String(ward?.title.en))
})
