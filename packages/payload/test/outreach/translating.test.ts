import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { aPerson, idBySlug, type Person, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { sentencesIn } from '../guide/support.ts'
import { anEvent, anOpportunity, anotherText, keepers, publication, startOutreachCms, type Keepers } from './support.ts'

const english = { ...anotherText(), review: 'original' }
const urdu = {
  language: 'ur',
  title: 'سائیکل ٹھیک کرنا سیکھیں',
  summary: 'چھ ہفتے، مفت۔',
  body: 'چائے بھی ہے۔',
  review: 'reviewed',
}

/** Everything of an offer that is no word of it: what a translator sends for each, and Payload keeps as it was. */
const otherFacts = {
  kind: 'job',
  showFrom: '2026-11-22',
  showUntil: '2027-03-01',
  occasions: [],
  isOnline: true,
  venue: { name: 'Elsewhere', address: 'Elsewhere' },
  link: 'https://www.example.org/elsewhere',
  signUp: true,
  contact: { phone: '0121 496 0999' },
  source: 'elsewhere',
  note: 'elsewhere',
  checkedOn: '2026-11-01',
  code: 'mmmm2222',
  name: 'Elsewhere',
  missing: [],
  lastOn: '2027-03-01',
  createdAt: '2020-01-01T00:00:00.000Z',
}

describe.each(databases)('translators and what there is to do, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  let translator: Person
  beforeAll(async () => {
    cms = await startOutreachCms({ database })
    people = await keepers(cms)
    translator = await aPerson(cms, ['translator'], { organisation: 'north-trust', languages: ['ur'] })
  }, 180_000)
  afterAll(() => cms?.stop())

  const stored = (slug: string, id: string) =>
    cms.payload.findByID({ collection: slug as never, id, depth: 0, overrideAccess: true }) as unknown as Promise<Row>
  const facts = (row: Row) => Object.entries(row).filter(([name]) => !['words', 'updatedAt', 'missing'].includes(name))
  const rows = ({ words }: Row) => words as Row[]
  const inLanguage = (row: Row, language: string) => rows(row).find((each) => each.language === language)

  test.each([
    [slugs.opportunities, anOpportunity],
    [slugs.outreachEvents, anEvent],
  ] as const)('%s: the words in their language, of any organisation, and nothing else', async (slug, anOffer) => {
    for (const organisation of ['north-trust', 'south-centre']) {
      const { id } = await anOffer(cms, { organisation, words: [english] })
      const before = await stored(slug, id)
      const sent = {
        ...otherFacts,
        organisation: await idBySlug(cms, slugs.organisations, 'south-centre'),
        themes: [],
        words: [
          { ...rows(before)[0], title: 'Mine now', review: 'unreviewed' },
          { ...urdu, review: 'original' },
        ],
      }
      const answer = await translator.rest('PATCH', `/${slug}/${id}`, sent)
      expect([organisation, answer.status]).toEqual([organisation, 200])
      const after = await stored(slug, id)
      expect(facts(after)).toEqual(facts(before))
      expect(String(after.updatedAt) > String(before.updatedAt)).toBe(true)
      expect(after.missing).not.toContain('ur')
      expect(rows(after)).toEqual([rows(before)[0], { ...urdu, id: expect.any(String), review: 'unreviewed' }])
    }
  })

  test('each fact by itself, as it was, over REST and for programs beside it', async () => {
    const { id } = await anEvent(cms, { words: [english, urdu] })
    const before = await stored(slugs.outreachEvents, id)
    const user = await cms.payload.findByID({ collection: slugs.users, id: translator.id, depth: 0 })
    for (const [name, value] of Object.entries(otherFacts)) {
      expect([name, (await translator.rest('PATCH', `/outreach-events/${id}`, { [name]: value })).status]).toEqual([
        name,
        200,
      ])
      await cms.payload.update({
        collection: slugs.outreachEvents as never,
        id,
        data: { [name]: value } as never,
        overrideAccess: false,
        user: { ...user, collection: slugs.users } as never,
      })
      expect([name, { ...(await stored(slugs.outreachEvents, id)), updatedAt: '' }]).toEqual([
        name,
        { ...before, updatedAt: '' },
      ])
    }
    const many = await translator.rest('PATCH', '/outreach-events?where[code][exists]=true', { signUp: true })
    expect(many.status).toBe(200)
    expect((await stored(slugs.outreachEvents, id)).signUp).toBe(false)
  })

  test('changed words are on the site at once, with nobody to say that they were checked, and are written down', async () => {
    const { id, code } = await anOpportunity(cms, { words: [english, urdu] })
    const before = await stored(slugs.opportunities, id)
    const words = rows(before).map((row) => (row.language === 'ur' ? { ...row, title: 'سائیکل مرمت' } : row))
    expect((await translator.rest('PATCH', `/opportunities/${id}`, { words })).status).toBe(200)
    const shown = (await publication(cms)).opportunities.find((each) => each.id === code)
    expect(shown?.texts.ur).toMatchObject({ title: 'سائیکل مرمت', review: 'unreviewed' })
    expect(shown?.texts.en).toMatchObject({ title: 'Learn to mend bicycles', review: 'original' })
    const { docs } = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ target: { equals: id } }, { actor: { equals: translator.id } }] },
    })
    expect(docs.map(({ action, detail }) => [action, detail])).toEqual([['outreach-saved', code]])
    // Somebody who offers it says that they were checked; the same words sent again stay checked.
    const checked = rows(await stored(slugs.opportunities, id)).map((row) =>
      row.language === 'ur' ? { ...row, review: 'reviewed' } : row,
    )
    expect((await people.north.rest('PATCH', `/opportunities/${id}`, { words: checked })).status).toBe(200)
    const again = checked.map((row) => ({ ...row, review: 'unreviewed' }))
    expect((await translator.rest('PATCH', `/opportunities/${id}`, { words: again })).status).toBe(200)
    expect(inLanguage(await stored(slugs.opportunities, id), 'ur')?.review).toBe('reviewed')
  })

  test('words that an editor wrote meanwhile are not written over by a page that was open longer', async () => {
    const { id } = await anOpportunity(cms, { words: [english] })
    const opened = rows(await stored(slugs.opportunities, id))
    const newer = [{ ...opened[0], title: 'Newer words' }, { ...anotherText({ language: 'ar', title: 'دراجات' }) }]
    expect((await people.north.rest('PATCH', `/opportunities/${id}`, { words: newer })).status).toBe(200)
    expect((await translator.rest('PATCH', `/opportunities/${id}`, { words: [...opened, urdu] })).status).toBe(200)
    const after = await stored(slugs.opportunities, id)
    expect(rows(after).map(({ language, title }) => [language, title])).toEqual([
      ['en', 'Newer words'],
      ['ar', 'دراجات'],
      ['ur', urdu.title],
    ])
  })

  test('what is refused is said at its field, and nothing changes', async () => {
    const { id } = await anOpportunity(cms, { words: [english, urdu] })
    const before = await stored(slugs.opportunities, id)
    const [first, second] = rows(before)
    for (const [words, sentence] of [
      [
        [first, second, { ...urdu, language: 'ar' }],
        'words.2.language: Expected one of your languages, Urdu; Arabic came. Choose one.',
      ],
      [[first], 'words: Expected the words in Urdu still to be there'],
      [[first, { ...second, title: '' }], 'words.1.title: Expected a title; nothing came.'],
      ['nothing', 'words: Expected the words in Urdu still to be there'],
      [null, 'words: Expected the words in Urdu still to be there'],
    ] as const) {
      const answer = await translator.rest('PATCH', `/opportunities/${id}`, { words })
      expect([answer.status, sentencesIn(answer)]).toEqual([400, [expect.stringContaining(sentence)]])
    }
    expect(await stored(slugs.opportunities, id)).toEqual(before)
  })

  test('nothing is made or deleted, no code is seen, and without a language nothing is written', async () => {
    const { id } = await anOpportunity(cms, { words: [english] })
    const nobody = await aPerson(cms, ['translator'], { organisation: 'north-trust' })
    expect((await nobody.rest('GET', `/opportunities/${id}`)).status).toBe(200)
    expect((await nobody.rest('PATCH', `/opportunities/${id}`, { words: [english, urdu] })).status).toBe(403)
    expect((await translator.rest('POST', '/opportunities', { words: [english] })).status).toBe(403)
    expect((await translator.rest('DELETE', `/opportunities/${id}`)).status).toBe(403)
    expect((await translator.rest('GET', '/referral-codes')).status).toBe(403)
    expect((await restAs(cms, null)('PATCH', `/opportunities/${id}`, { words: [english, urdu] })).status).toBe(403)
  })

  test('an editor who also translates: all of what their organisation offers, the words alone of what others offer', async () => {
    const both = await aPerson(cms, ['partner-editor', 'translator'], {
      organisation: 'north-trust',
      languages: ['ur'],
    })
    const own = await anOpportunity(cms, { words: [english] })
    const others = await anOpportunity(cms, { organisation: 'south-centre', words: [english] })
    for (const { id } of [own, others])
      expect((await both.rest('PATCH', `/opportunities/${id}`, { kind: 'job', words: [english, urdu] })).status).toBe(
        200,
      )
    expect((await stored(slugs.opportunities, own.id)).kind).toBe('job')
    const after = await stored(slugs.opportunities, others.id)
    expect([after.kind, rows(after).length]).toEqual(['training', 2])
    const made = await both.rest('POST', '/opportunities', { kind: 'job', showUntil: '2027-01-31', words: [english] })
    expect(made.status).toBe(201)
    expect((await both.rest('DELETE', `/opportunities/${others.id}`)).status).toBe(403)
  })

  test('the screen shows facts as not theirs to change; its times are kept by Payload itself', async () => {
    const { id } = await anEvent(cms, { organisation: 'south-centre', words: [english] })
    const { body } = await translator.rest('POST', `/outreach-events/access/${id}`)
    const fields = body.fields as Record<string, { update?: unknown }>
    const mayChange = Object.keys(fields).filter((name) => fields[name]?.update === true)
    // `askAgain` draws nothing and holds nothing: it makes the form ask the server.
    expect(mayChange.toSorted()).toEqual(['askAgain', 'createdAt', 'updatedAt', 'words'])
  })
})
