import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { roleNames } from '../../src/roles.ts'
import { aConsent, aPerson, aStory, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs, type Answer } from '../support/rest.ts'

const isPdf = ({ status, headers, body }: Answer) =>
  status === 200 && headers.get('content-type') === 'application/pdf' && String(body.text).startsWith('%PDF-')

describe.each(databases)('what is read out and printed beside a teller, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let stranger: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    stranger = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
  })
  afterAll(() => cms?.stop())

  const printed = async (code: string) =>
    (
      await cms.payload.db.find<Row>({
        collection: slugs.auditEvents,
        where: { and: [{ action: { equals: 'print-paper' } }, { code: { equals: code } }] },
        sort: 'createdAt',
      })
    ).docs.map(({ actor, kind, target, detail }) => ({ actor, kind, target, detail }))

  test('the screen shows the words in the language of the teller, and says what has to be known about them', async () => {
    const english = await partner.rest('GET', '/consents/wording?language=en')
    expect(english.body).toMatchObject({ version: '2026-11', language: 'en', dir: 'ltr', note: null })
    const urdu = await partner.rest('GET', '/consents/wording?language=ur&on=2026-11-21')
    expect(urdu.body).toMatchObject({ language: 'ur', dir: 'rtl', note: expect.stringContaining('an interpreter') })
    expect(String(urdu.body.text)).toMatch(/\p{Script=Arabic}/u)
    for (const path of ['language=pl', 'language=', 'language=en&version=1999', 'language[$ne]=x'])
      expect([path, (await partner.rest('GET', `/consents/wording?${path}`)).status >= 400]).toEqual([path, true])
  })

  test('the form is printed for whoever may record consent of that story; who printed what is written down', async () => {
    const story = await aStory(cms)
    expect(isPdf(await partner.rest('POST', '/consents/form.pdf', { story: story.id, language: 'ur' }))).toBe(true)
    expect(isPdf(await partner.rest('POST', '/consents/form.pdf', { language: 'ar' }))).toBe(true)
    expect(await printed(String(story.code))).toEqual([
      { actor: partner.id, kind: slugs.consents, target: story.id, detail: 'form ur 2026-11' },
    ])
    expect((await stranger.rest('POST', '/consents/form.pdf', { story: story.id, language: 'ur' })).status).toBe(403)
    expect((await restAs(cms, null)('POST', '/consents/form.pdf', { language: 'en' })).status).toBe(403)
    for (const body of [
      {},
      { language: 'pl' },
      { language: 'xx' },
      { language: 'en', story: 'f'.repeat(24) },
      'no',
      [],
    ])
      expect((await partner.rest('POST', '/consents/form.pdf', body)).status).toBe(400)
    expect(await printed(String(story.code))).toHaveLength(1)
  }, 60_000)

  test('nobody who does not sit with tellers reads the words out or prints the form', async () => {
    const recorders = ['administrator', 'comms-lead', 'safeguarding-lead', 'partner-editor']
    for (const role of roleNames.filter((each) => !recorders.includes(each))) {
      const { rest } = await aPerson(cms, [role], { organisation: 'north-trust', languages: ['en'] })
      expect([role, (await rest('GET', '/consents/wording?language=en')).status]).toEqual([role, 403])
      expect([role, (await rest('POST', '/consents/form.pdf', { language: 'en' })).status]).toEqual([role, 403])
    }
  }, 60_000)

  test('the receipt says what holds now: none before a yes, none after a no, none when the story is down', async () => {
    const story = await aStory(cms)
    const receipt = () => partner.rest('POST', '/tellers/receipt.pdf', { story: story.id, language: 'ur' })
    expect((await receipt()).status).toBe(409)
    await aConsent(cms, story.id)
    expect(isPdf(await receipt())).toBe(true)
    expect(await printed(String(story.code))).toMatchObject([{ actor: partner.id, detail: 'receipt ur' }])
    await aConsent(cms, story.id, { type: 'refused' })
    expect((await receipt()).status).toBe(409)
    await aConsent(cms, story.id)
    await aConsent(cms, story.id, { type: 'withdrawn' })
    const after = await receipt()
    expect([after.status, JSON.stringify(after.body)]).toEqual([409, expect.stringContaining('taken down')])
  }, 60_000)
})

describe.each(databases)('a no on the screen of a story, on %s', (database) => {
  test('is said as the answer it is, with nothing left to mend, and so is a pause; a yes to a part brings the languages back', async () => {
    const cms = await startCms({ database })
    try {
      const { rest } = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
      const story = await aStory(cms)
      const answer = async () => (await rest('GET', `/stories/${story.id}/who-can-see`)).body.answer
      expect(await answer()).toBeNull()
      await aConsent(cms, story.id, { type: 'refused' })
      expect(await answer()).toMatch(/said no, so the story stays private\. Nothing else has to be done/)
      expect(await answer()).not.toMatch(/fail|error|missing|refus/i)
      await aConsent(cms, story.id, { channels: ['print'], languages: ['ur'] })
      expect(await answer()).toBeNull()
      await aConsent(cms, story.id, { type: 'paused' })
      expect(await answer()).toMatch(/paused it, so nobody sees it for now/)
    } finally {
      await cms.stop()
    }
  }, 60_000)
})
