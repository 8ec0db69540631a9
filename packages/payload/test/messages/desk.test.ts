import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftRoundUp } from '../../src/round-up/draft-round-up.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aStory, type Person, type Row } from '../support/builders.ts'
import type { Cms } from '../support/cms.ts'
import { deskOf, listOf } from '../comms/support.ts'
import { signed } from '../research/support.ts'
import { aMessage, aReport, path, sendIn, startMessageCms, storedMessage } from './support.ts'

let cms: Cms
let lead: Person
let north: Person
let south: Person
beforeAll(async () => {
  cms = await startMessageCms()
  lead = await aPerson(cms, ['comms-lead'])
  north = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
  south = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
  const code = String((await aStory(cms)).code)
  const [first, second] = [aMessage({ about: { kind: 'story', code } }), aMessage({ about: { kind: 'story', code } })]
  for (const message of [first, second, aMessage({ wantsCall: false }), aReport(), aReport({ language: 'ar' })])
    await sendIn(cms, message)
  await north.rest('PATCH', `/contact-messages/${(await storedMessage(cms, first.id))?.id}`, { status: 'done' })
  await signed(cms, path, JSON.stringify({ sealed: { id: 'x' } }))
  await draftRoundUp(cms.payload, '2026-11-09' as never)
})
afterAll(() => cms?.stop())

const countsFor = async (person: Person) => {
  const desk = await deskOf(person)
  return (['messages', 'words', 'round-up'] as const).map((id) => listOf(desk, id)?.count ?? null)
}

test('the desk of each shows what waits for them', async () => {
  expect(await countsFor(lead)).toEqual([3, 2, 1])
  expect(await countsFor(north)).toEqual([1, null, null])
  expect(await countsFor(south)).toEqual([0, null, null])
  expect(await countsFor(await aPerson(cms, ['translator'], { languages: ['ur'] }))).toEqual([null, 1, null])
  expect(await countsFor(await aPerson(cms, ['administrator']))).toEqual([null, null, null])
  expect(await countsFor(await aPerson(cms, ['reviewer']))).toEqual([null, null, null])
})

test('it says that a message waits and for whom, and not a word of it; to look at the desk is no reading', async () => {
  const desk = await deskOf(lead)
  expect(JSON.stringify(desk)).not.toMatch(/Neighbour|0121 496|mend clothes/)
  const rows = listOf(desk, 'messages')?.rows ?? []
  expect(rows.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Work', 'A message that could not be opened', expect.stringMatching(/^The story /)]),
  )
  expect(rows.find(({ title }) => title.startsWith('The story'))).toMatchObject({
    waitsFor: 'North Trust',
    note: 'Would like to be called. Speaks Urdu.',
    since: '2026-11-21',
  })
  const where = { action: { equals: 'message-read' } }
  const reads = await cms.payload.db.find<Row>({ collection: slugs.auditEvents, where, limit: 0, pagination: false })
  expect(reads.docs.filter(({ actor }) => actor === lead.id)).toEqual([])
})
