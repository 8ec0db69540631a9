import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { newSerial } from '@use-it-cities/questionnaire-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type Fields, type TestSite } from './a-site.ts'
import { plain, shortAnswers, Walk } from './a-walk.ts'
import { FakeCms } from './fake-cms.ts'
import { filesWith } from './files-with.ts'
import { aFeed } from './fixture.ts'
import { aPublication, FakeIntake, household } from './research-fixture.ts'

let cms: FakeCms
let intake: FakeIntake
let site: TestSite
const code = newSerial(new Uint8Array(8).fill(77))
const members = household.definition.sections
  .flatMap(({ questions }) => questions)
  .find(({ name }) => name === 'members')
const mostMembers = members?.type === 'repeat' ? members.max : 0
const address = '/en/questionnaire/use-it-household'

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publish(aPublication())
  intake = new FakeIntake(cms)
  site = await aSite(cms, { firstWaitMs: 20 })
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const arrived = async (count: number) => expect.poll(() => intake.stored.size, { timeout: 10_000 }).toBe(count)
const atCheck = async () => (await new Walk(site).begin()).next(...shortAnswers)

describe('an interview without JavaScript', () => {
  it('goes from part to part, is checked, sent and opened by the CMS alone', async () => {
    const walk = await new Walk(site).begin({
      mode: 'read-aloud',
      researcher: ` ${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase(),
      interpreter: 'yes',
    })
    expect(walk.part).toBe('Part 1 of 11')
    await walk.next(...shortAnswers)
    expect(walk.title).toBe('Check your answers')
    expect(plain(walk.html)).toContain('Which area do you live in? Soho Change')
    const before = intake.stored.size
    await walk.press('send')
    expect([walk.status, walk.title]).toEqual([200, 'Thank you. Your answers are kept.'])
    await arrived(before + 1)
    const submission = [...intake.stored.values()].at(-1)
    expect(submission).toMatchObject({
      contract: 1,
      questionnaire: { id: 'use-it-household', version: household.definition.version },
      researcher: { code },
      mode: 'read-aloud',
      language: 'en',
      interpreter: true,
      interviewedOn: '2026-11-21',
      place: 'soho',
      answers: {
        consent: true,
        languages: ['ur', 'en'],
        others_at_home: 0,
        change_first: ['jobs', 'homes'],
        statements: { missing: 'refused' },
      },
    })
    expect(walk.reference).toBe(`${submission?.id.slice(0, 4)}-${submission?.id.slice(4, 8)}`.toUpperCase())
    expect(submission?.answers).not.toHaveProperty('household_size')
  })

  it('sends a doubled last page once, and thanks twice with the same reference', async () => {
    const walk = await atCheck()
    const before = intake.stored.size
    const fields = { ...walk.fields, do: 'send' }
    const pages = await Promise.all([1, 2, 3, 4].map(() => site.post(address, fields)))
    const references = pages.map(({ text }) => /class="reference"[^>]*>([^<]*)/.exec(text)?.[1])
    expect(new Set(references).size).toBe(1)
    await arrived(before + 1)
    const later = await site.post(address, fields)
    expect(later.text).toContain(references[0])
    expect(later.text).not.toContain('already been sent')
    expect(intake.stored.size).toBe(before + 1)
  })

  it('says so when other answers come after it was sent, and keeps the first', async () => {
    const walk = await atCheck()
    const fields = walk.fields
    await walk.press('send')
    const again = await site.post(address, { ...fields, do: 'change:places' })
    const other = new Walk(site)
    Object.assign(other, { html: again.text })
    await other.press('next', { 'q.groups': 'faith' })
    await other.press('send')
    expect(plain(other.html)).toContain('This questionnaire had already been sent')
  })

  it('keeps every answer when the language changes in the middle, also what is not right yet', async () => {
    const walk = await (await new Walk(site).begin()).next(...shortAnswers.slice(0, 1))
    await walk.press('language:ur', { 'q.area': 'ladywood', 'q.others_at_home': 'many' })
    expect(walk.html).toContain('<html lang="ur" dir="rtl">')
    expect(walk.fields).toMatchObject({ 'q.area': ['ladywood'], 'q.others_at_home': ['many'] })
    expect(walk.faults).toEqual([])
    await walk.press('language:pl')
    expect(walk.html).toContain('<html lang="pl" dir="ltr">')
    expect(walk.fields).toMatchObject({ 'q.area': ['ladywood'] })
  })

  it('asks the same page again when an answer brings up more, and says why', async () => {
    const walk = await (await new Walk(site).begin()).next(...shortAnswers.slice(0, 3))
    await walk.press('next', { 'q.has_qualification': 'yes' })
    expect(walk.asked).toContain('qualification_level')
    expect(walk.faults).toEqual([])
    expect(plain(walk.html)).toContain('there is a little more to ask here')
  })

  it('adds people to a list, takes one out, and limits them', async () => {
    const walk = await (await new Walk(site).begin()).next(...shortAnswers.slice(0, 1))
    await walk.next({ ...shortAnswers[1], 'q.others_at_home': '2' })
    await walk.press('add:members')
    await walk.press('add:members', { 'q.members[0].member_relation': 'child' })
    await walk.press('remove:members:0', { 'q.members[1].member_relation': 'parent' })
    expect(walk.fields).toMatchObject({ 'q.members.count': ['1'], 'q.members[0].member_relation': ['parent'] })
    for (let times = 0; times < 15; times++) await walk.press('add:members')
    expect(walk.fields['q.members.count']).toEqual([String(mostMembers)])
    expect(walk.html).not.toContain('value="add:members"')
    await walk.press('next')
    expect(walk.faults.map(({ says }) => says).join()).toContain('You said that')
  })

  it('goes back, and changes one answer from the list at the end', async () => {
    const walk = await atCheck()
    await walk.press('change:ideas')
    expect(walk.fields).toMatchObject({ 'q.has_idea': ['no'] })
    await walk.press('next', { 'q.meet_others': 'yes' })
    expect(walk.title).toBe('Check your answers')
    await walk.press('back')
    expect(walk.title).toBe('To finish')
  })

  it('leaves behind what is no longer asked, and says what that is', async () => {
    const walk = await atCheck()
    await walk.press('change:ideas')
    await walk.press('next', { 'q.has_idea': 'yes' })
    await walk.press('next', { 'q.idea_kind': 'food', 'q.idea_words': 'a soup kitchen', 'q.idea_needs': 'place' })
    await walk.press('change:ideas')
    await walk.press('next', { 'q.has_idea': 'no' })
    expect(plain(walk.html)).toContain('Not sent')
    const before = intake.stored.size
    await walk.press('send')
    await arrived(before + 1)
    expect(JSON.stringify([...intake.stored.values()].at(-1))).not.toContain('soup')
  })

  it('ends politely after a no, and keeps nothing', async () => {
    const before = cms.calls.length
    const walk = await new Walk(site).begin()
    await walk.press('next', { 'q.consent': 'no' })
    expect([walk.status, walk.title]).toEqual([200, 'Thank you for your time'])
    expect(walk.state).toBe('')
    expect(cms.calls.length).toBe(before)
  })

  it('is in the version it began with when a newer one comes meanwhile', async () => {
    const walk = await atCheck()
    const newer = { ...household, definition: { ...household.definition, version: 2 } }
    cms.publish(aPublication({ revision: 11, questionnaires: [newer] }))
    await site.changed()
    const before = intake.stored.size
    await walk.press('send')
    expect(walk.title).toBe('Thank you. Your answers are kept.')
    await arrived(before + 1)
    expect([...intake.stored.values()].at(-1)?.questionnaire.version).toBe(1)
    cms.publish(aPublication({ revision: 12 }))
    await site.changed()
  })
})

describe('what is not right is said at the top and at the field', () => {
  const household2: Fields = { 'q.area': 'soho', 'q.age': '35-to-49', 'q.languages': 'en', 'q.others_at_home': '0' }
  const cases: readonly { name: string; fields: Fields; to: string; says: RegExp }[] = [
    { name: 'a number in words', fields: { 'q.others_at_home': 'two' }, to: 'f-others_at_home', says: /number/ },
    { name: 'half a person', fields: { 'q.others_at_home': '1.5' }, to: 'f-others_at_home', says: /whole/i },
    { name: 'too many people', fields: { 'q.others_at_home': '99' }, to: 'f-others_at_home', says: /20/ },
    { name: 'nothing', fields: { 'q.others_at_home': '' }, to: 'f-others_at_home', says: /./ },
    { name: 'a choice that was never offered', fields: { 'q.area': 'constructor' }, to: 'f-area', says: /./ },
    { name: 'a way to say no that is not on offer', fields: { 'q.age': '!dont-know' }, to: 'f-age', says: /./ },
  ]
  it.each(cases)('$name', async ({ fields, to, says }) => {
    const walk = await (await new Walk(site).begin()).next(...shortAnswers.slice(0, 1))
    await walk.press('next', { ...household2, ...fields })
    expect(walk.status).toBe(200)
    expect(walk.faults).toHaveLength(1)
    expect(walk.faults[0]?.to).toBe(to)
    expect(walk.faults[0]?.says).toMatch(says)
    expect(walk.html).toContain(`id="${to}"`)
    expect(walk.html).toContain('<title>Please look at this again:')
  })
  it.each([
    ['۲', 2],
    ['٣', 3],
    [' 4 ', 4],
    ['৫', 5],
  ])('a number as people write it, %s, is a number', async (written, number) => {
    const walk = await (await new Walk(site).begin()).next(...shortAnswers.slice(0, 1))
    await walk.press('back', { ...household2, 'q.others_at_home': written })
    await walk.press('next')
    expect(walk.fields['q.others_at_home']).toEqual([String(number)])
  })
  it('a mistyped code of a researcher, and none where the researcher asks', async () => {
    const walk = new Walk(site)
    await walk.begin({ mode: 'read-aloud', researcher: `${code.slice(0, 7)}${code.endsWith('B') ? 'C' : 'B'}` })
    expect(walk.faults).toEqual([{ to: 'researcher', says: expect.stringContaining('typing mistake') as string }])
    await walk.begin({ mode: 'read-aloud' })
    expect(walk.faults.map(({ to }) => to)).toEqual(['researcher'])
    await walk.begin({})
    expect(walk.faults.map(({ to }) => to)).toEqual(['mode'])
  })
})

describe('hostile posts get a clean answer', () => {
  const walkState = async () => (await new Walk(site).begin()).state
  it('a state that was changed, cut, or taken from elsewhere begins anew', async () => {
    const state = await walkState()
    const middle = Math.floor(state.length / 2)
    const flipped = state.slice(0, middle) + (state[middle] === 'A' ? 'B' : 'A') + state.slice(middle + 1)
    for (const wrong of [
      flipped,
      state.slice(0, -9),
      state.replace(/^1\./, '2.'),
      '1.',
      'x',
      '1.AAAA',
      `1.${'A'.repeat(500)}`,
    ]) {
      const { status, text } = await site.post(address, { do: 'next', state: wrong })
      expect([wrong.slice(0, 12), status]).toEqual([wrong.slice(0, 12), 409])
      expect(plain(text)).toContain('Please begin again')
      expect(text).not.toMatch(/node_modules|Error:/)
    }
  })
  it('a state that is a day old begins anew', async () => {
    const state = await walkState()
    const { now } = site.clock
    site.clock.now += 25 * 3_600_000
    expect((await site.post(address, { do: 'next', state })).status).toBe(409)
    site.clock.now = now
  })
  it.each([
    { name: 'an action nobody offers', fields: { do: 'constructor' } },
    { name: 'sending from the middle', fields: { do: 'send' } },
    { name: 'going to a part that is not there', fields: { do: 'change:__proto__' } },
    { name: 'adding to what is no list', fields: { do: 'add:consent' } },
    { name: 'adding to a name of JavaScript', fields: { do: 'add:__proto__' } },
    { name: 'taking out what is not there', fields: { do: 'remove:members:NaN' } },
    { name: 'fields of another part', fields: { do: 'next', 'q.contact.phone': '0', 'q.__proto__': 'x' } },
    { name: 'a language nobody has', fields: { do: 'language:xx' } },
  ] as { name: string; fields: Fields }[])('$name leaves the person where they were', async ({ fields }) => {
    const before = cms.calls.length
    const { status, text } = await site.post(address, { ...fields, state: await walkState() })
    expect(status).toBe(200)
    expect(text).toContain('Before we start')
    expect(cms.calls.length).toBe(before)
  })
  it('too much is 413, another type is 415, another method is 405, and the site goes on', async () => {
    expect((await site.post(address, { do: 'begin', mode: 'self', x: 'a'.repeat(400_000) })).status).toBe(413)
    const json = await fetch(site.url + address, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(json.status).toBe(415)
    const put = await fetch(site.url + address, { method: 'PUT', body: 'x' })
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
    expect((await site.get(address)).status).toBe(200)
  })
  it('text is text, whatever stands in it', async () => {
    const walk = await (await new Walk(site).begin()).next(...shortAnswers.slice(0, 2))
    await walk.press('back', { 'q.skills_words': '<script>alert(1)</script>"\'&' })
    await walk.press('next')
    expect(walk.html).not.toContain('<script>alert')
    expect(walk.fields['q.skills_words']).toEqual(['<script>alert(1)</script>"\'&'])
  })
})

describe('nothing personal is left anywhere', () => {
  const marker = 'Zebrafinkenmarker'
  it('not in an address, a cookie, a cache, a log or a file', async () => {
    const walk = await (await new Walk(site).begin()).next(...shortAnswers.slice(0, 2))
    expect(walk.headers.get('cache-control')).toBe('no-store')
    expect(walk.headers.get('set-cookie')).toBeNull()
    expect(walk.headers.get('content-security-policy')).toContain("form-action 'self'")
    await walk.next({ ...shortAnswers[2], 'q.skills_words': marker })
    await walk.next({ 'q.learned_where': 'family' }, { 'q.would_teach': 'no' })
    await walk.next(...shortAnswers.slice(3))
    expect(walk.html).toContain(marker)
    const before = intake.stored.size
    await walk.press('send')
    await arrived(before + 1)
    expect(JSON.stringify([...intake.stored.values()].at(-1))).toContain(marker)
    expect(site.lines.join('\n')).not.toContain(marker)
    expect(await filesWith(site.dataDir, marker)).toEqual([])
  })
  it('and the key of the pages is readable by its owner only', async () => {
    expect((await stat(join(site.dataDir, 'site/page-key'))).mode & 0o777).toBe(0o600)
  })
})

describe('which questionnaires there are', () => {
  it('the stories lead to them while one is open, in both languages, and not otherwise', async () => {
    expect((await site.get('/en/')).text).toContain('href="/en/questionnaire/"')
    expect((await site.get('/ur/about')).text).toContain('href="/ur/my-vouchers"')
    const other = await FakeCms.start()
    other.show(aFeed())
    other.publish(aPublication({ questionnaires: [{ ...household, closesOn: '2026-11-20' }] }))
    const closed = await aSite(other)
    expect((await closed.get('/en/')).text).not.toContain('questionnaire')
    expect(plain((await closed.get('/en/questionnaire/')).text)).toContain('No questionnaire is open')
    expect((await closed.get(address)).status).toBe(404)
    await closed.stop()
    await other.stop()
  })
  it.each(['en', 'ur', 'pa', 'bn', 'ar', 'so', 'ps', 'ro', 'pl'])(
    'in %s there is a list, a start and "My vouchers"',
    async (language) => {
      for (const path of ['questionnaire/', 'questionnaire/use-it-household', 'my-vouchers']) {
        const { status, text } = await site.get(`/${language}/${path}`)
        expect([path, status]).toEqual([path, 200])
        expect(text).toContain(`<html lang="${language}"`)
        expect(text).not.toMatch(/<script(?! type="module" src="\/interview\/start-)/)
      }
    },
  )
  it('a language that is not released says which are', async () => {
    cms.publish(
      aPublication({
        revision: 20,
        questionnaires: [
          { ...household, released: { ...household.released, online: ['en', 'ur'], 'read-aloud': ['en'] } },
        ],
      }),
    )
    await site.changed()
    const { text } = await site.get('/pl/questionnaire/use-it-household')
    expect(plain(text)).toContain('Tej ankiety nie ma jeszcze w tym języku')
    expect(text).toContain('href="/ur/questionnaire/use-it-household"')
    cms.publish(aPublication({ revision: 21 }))
    await site.changed()
  })
  it('an address that is none answers 404, a site that never heard of any 503', async () => {
    expect((await site.get('/en/questionnaire/constructor')).status).toBe(404)
    expect((await site.get('/xx/questionnaire/')).status).toBe(404)
    expect((await site.get('/en/questionnaire/a/b')).status).toBe(404)
    const other = await FakeCms.start()
    const alone = await aSite(other)
    expect((await alone.get('/en/questionnaire/')).status).toBe(503)
    expect((await alone.get(address)).status).toBe(503)
    await alone.stop()
    await other.stop()
  })
  it('what was published stays after a restart with the CMS down, and never gives way to an older or a forged one', async () => {
    const other = await FakeCms.start()
    other.publish(aPublication({ revision: 5 }))
    const first = await aSite(other)
    for (const [publication, signature] of [
      [aPublication({ revision: 4, questionnaires: [] })],
      [aPublication({ revision: 9, questionnaires: [] }), null],
      [aPublication({ revision: 9, questionnaires: [], city: 'elsewhere' })],
      [{ ...aPublication({ revision: 9, questionnaires: [] }), extra: 1 }],
    ] as [unknown, null?][]) {
      other.publish(publication, signature)
      await first.publication.refresh()
      expect((await first.get(address)).status).toBe(200)
    }
    await first.stop()
    other.unpublish()
    const second = await aSite(other, { dataDir: first.dataDir })
    expect((await second.get(address)).status).toBe(200)
    await second.stop()
    await other.stop()
  })
})
