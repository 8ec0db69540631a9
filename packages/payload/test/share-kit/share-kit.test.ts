import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { noteRestored } from '../../src/data-archive/restored.ts'
import { settingsOf } from '../../src/settings.ts'
import type { KitView } from '../../src/share-kit/views.ts'
import {
  aConsent,
  aPerson,
  aPublishedStory,
  approvals,
  aReadyStory,
  aStory,
  aText,
  idBySlug,
  publish,
} from '../support/builders.ts'
import type { Person, Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs, type Answer } from '../support/rest.ts'
import { takenDown } from '../take-down/started.ts'

const isPdf = ({ status, headers, body }: Answer) =>
  status === 200 && headers.get('content-type') === 'application/pdf' && String(body.text).startsWith('%PDF-')
const sentenceOf = ({ body }: Answer) => String((body.errors as { message: string }[])[0]?.message)

describe.each(databases)('a story on paper, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let stranger: Person
  let lead: Person
  let story: Row
  beforeAll(async () => {
    // What is said later counts, so no two consents may be of one moment.
    cms = await startCms({ database, now: () => new Date('2026-11-21T10:00:00Z') })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    stranger = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    lead = await aPerson(cms, ['comms-lead'])
    story = (await aPublishedStory(cms)).story
  }, 120_000)
  afterAll(() => cms?.stop())

  const order = (more: Record<string, unknown> = {}) => ({
    story: story.id,
    language: 'en',
    paper: 'leaflet',
    copies: 200,
    places: 'Old Town library and the clinic next door',
    ...more,
  })
  const print = (person: Person, more: Record<string, unknown> = {}) =>
    person.rest('POST', '/share-kit/paper.pdf', order(more))
  const viewFor = async ({ rest }: Person, of: Row = story) =>
    (await rest('GET', `/share-kit/story/${of.id}`)).body.view as KitView | null
  const runs = async (of: Row = story) =>
    (await cms.payload.db.find<Row>({ collection: slugs.printRuns, where: { story: { equals: of.id } } })).docs
  const printed = async () =>
    (
      await cms.payload.db.find<Row>({
        collection: slugs.auditEvents,
        where: { action: { equals: 'print-paper' } },
        sort: '-createdAt',
      })
    ).docs.map(({ actor, kind, target, code, detail }) => ({ actor, kind, target, code, detail }))

  test('the panel says what may be printed in which language, and of what the consent does not cover why not', async () => {
    const view = await viewFor(partner)
    expect(view).toMatchObject({ code: story.code, steps: [], runs: [], today: '2026-11-21' })
    expect(view?.languages).toEqual([
      {
        language: 'en',
        name: 'English',
        title: 'I mend bicycles now',
        whyNotPrint: [],
        whyNotPress: [expect.stringContaining('press and broadcast')],
        champion: `${settingsOf(cms.payload).siteUrl}/en/champions/${String(story.code)}`,
      },
    ])
    expect(await viewFor(stranger)).toBeNull()
    expect((await restAs(cms, null)('GET', `/share-kit/story/${story.id}`)).body.view ?? null).toBeNull()
  })

  test('while a restored archive waits the site shows no story, so nothing leads to the page of the champion', async () => {
    const at = '2026-11-21T10:00:00.000Z'
    const restored = { exportedAt: at, importedAt: at, confirmedAt: null, confirmedBy: null }
    await noteRestored(cms.payload, { ...restored, state: 'waiting' })
    expect((await viewFor(partner))?.languages.map(({ champion }) => champion)).toEqual([null])
    await noteRestored(cms.payload, { ...restored, state: 'confirmed' })
    expect((await viewFor(partner))?.languages[0]?.champion).toContain('/en/champions/')
  })

  test('each sheet is a PDF with a number, and the run stands in the books before it is handed out', async () => {
    for (const paper of ['leaflet', 'poster-a4', 'poster-a3'])
      expect([paper, isPdf(await print(partner, { paper }))]).toEqual([paper, true])
    const rows = await runs()
    expect(rows.map(({ kind, language, copies, places }) => ({ kind, language, copies, places }))).toEqual(
      ['poster', 'poster', 'leaflet'].map((kind) => ({
        kind,
        language: 'en',
        copies: 200,
        places: 'Old Town library and the clinic next door',
      })),
    )
    const numbers = rows.map(({ number }) => String(number))
    expect(new Set(numbers).size).toBe(3)
    for (const number of numbers) expect(number).toMatch(/^P261121-[B-Z2-9]{3}$/)
    const [last] = await printed()
    const poster = rows.find(({ id }) => id === last?.target)
    expect(last).toEqual({
      actor: partner.id,
      kind: slugs.printRuns,
      target: poster?.id,
      code: story.code,
      detail: `poster-a3 en ${String(poster?.number)} 200`,
    })
    expect((await viewFor(lead))?.runs.map(({ number }) => number).sort()).toEqual(numbers.sort())
    const answer = await print(partner)
    const number = /filename="(P261121-[A-Z0-9]{3})-/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    expect((await runs()).map((row) => row.number)).toContain(number)
  }, 60_000)

  test('what the consent does not cover is refused with its reason, and nothing is written down', async () => {
    const before = (await runs()).length
    const press = await print(lead, { paper: 'press' })
    expect([press.status, sentenceOf(press)]).toEqual([409, expect.stringContaining('press and broadcast')])
    const urdu = await print(lead, { language: 'ur' })
    expect([urdu.status, sentenceOf(urdu)]).toEqual([409, expect.stringContaining('There is no text in this language')])
    for (const wrong of [
      { copies: 0 },
      { copies: 1.5 },
      { places: ' ' },
      { paper: 'banner' },
      { language: 'xx' },
      { more: 1 },
    ])
      expect([wrong, (await print(lead, wrong)).status]).toEqual([wrong, 400])
    const late = await print(lead, { step: 'bcdfghjk' })
    expect([late.status, sentenceOf(late)]).toEqual([409, expect.stringContaining('next step')])
    expect((await print(stranger)).status).toBe(403)
    expect((await restAs(cms, null)('POST', '/share-kit/paper.pdf', order())).status).toBe(403)
    expect(await runs()).toHaveLength(before)
  }, 60_000)

  test.each(['en', 'ur'])('a story told in %s is printed in that language first', async (sourceLanguage) => {
    const { story: row } = await aReadyStory(cms, { sourceLanguage })
    await approvals(cms, (await aText(cms, row.id, { language: 'ur' })).id)
    await publish(cms, row.id)
    const view = await viewFor(lead, row)
    expect(view?.languages.map(({ language }) => language)).toEqual(
      sourceLanguage === 'en' ? ['en', 'ur'] : ['ur', 'en'],
    )
  })

  test('only what is live is printed: no draft, no newer words that nobody has approved', async () => {
    const draft = await aStory(cms)
    await aText(cms, draft.id)
    await aConsent(cms, draft.id)
    const answer = await print(lead, { story: draft.id })
    expect(answer.status).toBe(409)
    expect((await viewFor(lead, draft))?.languages).toEqual([])
  })

  test('a website that the consent leaves out is where the code would lead: nothing is printed', async () => {
    const only = await aStory(cms)
    const text = await aText(cms, only.id)
    await aConsent(cms, only.id)
    await approvals(cms, text.id)
    await publish(cms, only.id)
    expect(isPdf(await print(lead, { story: only.id }))).toBe(true)
    await aConsent(cms, only.id, { on: '2026-11-20', channels: ['print'] })
    const answer = await print(lead, { story: only.id })
    expect([answer.status, sentenceOf(answer)]).toEqual([409, expect.stringContaining('the website')])
    expect((await viewFor(lead, only))?.languages.map(({ champion }) => champion)).toEqual([null])
  }, 60_000)

  test('the press is given the words that are live, until the consent ends', async () => {
    const told = await aStory(cms)
    const text = await aText(cms, told.id)
    await aConsent(cms, told.id, { channels: ['website', 'press'] })
    await approvals(cms, text.id)
    await publish(cms, told.id)
    expect(isPdf(await print(lead, { story: told.id, paper: 'press', copies: 1 }))).toBe(true)
    expect((await runs(told)).map(({ kind }) => kind)).toEqual(['press'])
  }, 60_000)

  test('when the story comes down its runs are on the list of what has to be fetched back, by number; none is printed any more', async () => {
    const numbers = (await runs()).map(({ number }) => String(number)).sort()
    await takenDown(cms, story.id)
    const recall = (await lead.rest('GET', '/print-runs/recall')).body.recall as Row[]
    const listed = recall.filter(({ code }) => code === story.code).map(({ number }) => String(number))
    expect(listed.sort()).toEqual(numbers)
    expect((await print(lead)).status).toBe(409)
  }, 60_000)

  test('a number is never written by hand', async () => {
    const other = (await aPublishedStory(cms)).story
    const run = { story: other.id, language: 'en', kind: 'leaflet', copies: 5, places: 'Here', printedOn: '2026-11-21' }
    const made = await lead.rest('POST', '/print-runs', { ...run, number: 'P261121-BCD' })
    const id = (made.body.doc as Row).id
    expect((made.body.doc as Row).number ?? null).toBeNull()
    const changed = await lead.rest('PATCH', `/print-runs/${id}`, { number: 'P261121-BCD' })
    expect((changed.body.doc as Row).number ?? null).toBeNull()
  })

  describe('a banner for a code', () => {
    let code: Row
    beforeAll(async () => {
      const made = await lead.rest('POST', '/referral-codes', {
        label: 'Old Town library, window',
        organisation: await idBySlug(cms, slugs.organisations, 'north-trust'),
        aims: [{ from: '2026-11-01', opens: 'home' }],
      })
      code = made.body.doc as Row
    })
    const banner = (more: Record<string, unknown> = {}) => ({
      code: code.id,
      language: 'en',
      line: 'What can you do? Somebody needs it.',
      width: 3000,
      height: 900,
      scannedFrom: 6,
      ...more,
    })
    const hang = ({ rest }: Person, more: Record<string, unknown> = {}) =>
      rest('POST', '/share-kit/banner.pdf', banner(more))

    test('whoever looks after the code prints it', async () => {
      expect(isPdf(await hang(partner))).toBe(true)
      expect((await printed())[0]).toMatchObject({
        actor: partner.id,
        kind: slugs.referralCodes,
        code: code.code,
        detail: 'banner en 3000x900',
      })
      expect((await hang(stranger)).status).toBe(403)
      expect((await restAs(cms, null)('POST', '/share-kit/banner.pdf', banner())).status).toBe(403)
    })

    test('a code whose last day is over is on no banner', async () => {
      const organisation = await idBySlug(cms, slugs.organisations, 'north-trust')
      const aims = [{ from: '2026-11-01', opens: 'home' }]
      const ended = await lead.rest('POST', '/referral-codes', {
        label: 'Fair',
        organisation,
        aims,
        until: '2026-11-10',
      })
      const before = (await printed()).length
      const answer = await hang(partner, { code: (ended.body.doc as Row).id })
      expect([answer.status, sentenceOf(answer)]).toEqual([409, expect.stringContaining('last day of this code was')])
      expect(await printed()).toHaveLength(before)
    })

    test('a code that nobody could scan from there is refused with the size it needs', async () => {
      const low = await hang(partner, { scannedFrom: 8 })
      expect([low.status, sentenceOf(low)]).toEqual([400, expect.stringContaining('800 mm wide')])
      const upright = await hang(partner, { width: 900, height: 3000 })
      expect([upright.status, sentenceOf(upright)]).toEqual([
        400,
        expect.stringContaining('not higher than it is wide'),
      ])
      expect((await hang(partner, { scannedFrom: 0 })).status).toBe(400)
      expect((await hang(partner, { line: '' })).status).toBe(400)
    })
  })
})
