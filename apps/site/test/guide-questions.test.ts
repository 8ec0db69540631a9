import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { plain } from './a-walk.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aCorrection, aGuidePublication } from './guide-fixture.ts'
import { beginQuestions, ielts, nurse } from './guide-people.ts'

let cms: FakeCms
let site: TestSite

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishGuide(aGuidePublication())
  site = await aSite(cms)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const begin = (profession?: string, language?: string) => beginQuestions(site, profession, language)
const atCheck = async () => (await begin()).next(...nurse)

/** The marks of a nurse as a body would confirm them today. */
const freshMarks = aCorrection({
  id: 'synthetic-marks',
  fact: 'nurse/english-test-1',
  value: {
    overall: 7,
    components: { listening: 7, reading: 7, writing: 6.5, speaking: 7 },
    validityMonths: 24,
    oneSitting: false,
  },
  source: 'https://example.org/synthetic',
  sourceTitle: 'Synthetic page of marks',
  asOf: '2026-11',
  by: 'Synthetic Council',
  recordedOn: '2026-11-20',
  reviewBy: '2027-11-20',
})

describe('questions without JavaScript', () => {
  it('asks one thing at a time and shows the way', async () => {
    const walk = await begin()
    expect([walk.status, walk.title]).toEqual([200, 'Where in the UK do you want to work?'])
    await walk.next(nurse[0] ?? {})
    expect(walk.title).toBe('Where did you train?')
    await walk.next(...nurse.slice(1))
    expect([walk.status, walk.title]).toEqual([200, 'Check your answers'])
    expect(plain(walk.html)).toContain('Where did you train? Nigeria Change')
    // Stories wait for the answer: nothing leads away from a form that is half filled in.
    expect(plain(walk.html)).not.toContain('Someone who did this')
    await walk.press('answer')
    expect([walk.status, walk.title]).toEqual([200, 'Your way: Nurse England'])
    const text = plain(walk.html)
    expect(text).toContain('Who decides Nursing and Midwifery Council')
    expect(text).toContain('This route seems to fit. Check who it is for.')
    expect(text).toContain('If you are a refugee')
    expect(walk.html.match(/<input type="checkbox" id="[a-z-]+international-/g)?.length).toBe(7)
  })

  it('has the answers in its fields and nowhere else', async () => {
    const walk = await (await atCheck()).press('answer')
    expect(walk.fields).toMatchObject({ nation: ['GB-ENG'], trainedIn: ['NG'], status: ['refugee'], at: ['answer'] })
    const withoutFields = walk.html.replace(/<input type="hidden"[^>]*>/g, '')
    expect(withoutFields).not.toMatch(/Nigeria|>NG<|value="NG"/)
    for (const [, address = ''] of walk.html.matchAll(/(?:href|action|formaction)="([^"]*)"/g))
      // The report of a wrong word says which page it is about: the address of the page, which has no answer in it.
      expect(address.replace('/en/contact/word?page=', '')).not.toMatch(/^\/.*(?:\?|GB-|NG|nigeria|refugee|ielts|7\.5)/)
    expect(walk.headers.get('cache-control')).toBe('no-store')
    expect(walk.headers.get('set-cookie')).toBeNull()
    expect(walk.headers.get('referrer-policy')).toBe('no-referrer')
    expect(walk.headers.get('x-robots-tag')).toBe('noindex')
    expect(walk.html).not.toContain('<script')
  })

  it('tells who asked for asylum to see an adviser before any job, and shows no help for refugees', async () => {
    const walk = await (
      await (await begin()).next(...nurse.slice(0, 2), { status: 'asylum-seeker' }, { english: 'none' })
    ).press('answer')
    expect(plain(walk.html)).toContain('Ask a regulated immigration adviser before you take a job.')
    expect(plain(walk.html)).not.toContain('If you are a refugee')
  })

  it('names each mark that is too low, once a correction has made the marks fresh', async () => {
    const own = await aSite(cms)
    cms.publishGuide(aGuidePublication({ revision: 9, corrections: [freshMarks] }))
    await own.changed()
    const told = {
      at: 'check',
      do: 'answer',
      nation: 'GB-ENG',
      trainedIn: 'NG',
      status: 'other',
      english: 'test',
      ...ielts,
    }
    const low = await own.post('/en/guide/nurse/questions', { ...told, 'sitting1.writing': '5' })
    expect(plain(low.text)).toContain(
      'You do not have what is asked for yet. Your mark for writing is 5. You need 6.5.',
    )
    const enough = await own.post('/en/guide/nurse/questions', told)
    expect(plain(enough.text)).toContain('You have what is asked for. Your marks from one sitting are enough.')
    expect(plain(enough.text)).toMatch(/English evidence Done/)
    expect(plain(enough.text)).toContain('Synthetic Council')
    await own.stop()
    cms.publishGuide(aGuidePublication())
  })

  it('counts what it costs with help, without it, and the days of updating', async () => {
    const walk = await (
      await begin('physiotherapist')
    ).next(
      { nation: 'GB-ENG' },
      { trainedIn: 'Poland' },
      { holds: 'none' },
      { status: 'refugee' },
      { 'practised.month': '3', 'practised.year': '2020' },
      { english: 'none' },
    )
    await walk.press('answer')
    const text = plain(walk.html)
    expect(text).toContain('At least £246.68')
    expect(text).toContain('You may get help with this cost. Check. If no help applies: £925.06')
    expect(text).toContain('you need 60 days of updating')
  })

  it('says no to a question and goes on; every question can be left out', async () => {
    const walk = await begin('physiotherapist')
    for (let times = 0; times < 7; times++) await walk.press('unsaid')
    expect(walk.title).toBe('Check your answers')
    expect(plain(walk.html)).toContain('Not said. We show England.')
    await walk.press('answer')
    expect(walk.title).toBe('Your way: Physiotherapist England')
    expect(plain(walk.html)).toContain('We cannot tell about these')
  })

  it('leads from what it cannot tell to the question that would settle it, and back', async () => {
    const walk = await begin('physiotherapist')
    for (let times = 0; times < 7; times++) await walk.press('unsaid')
    await walk.press('answer')
    await walk.press('change:country')
    expect(walk.title).toBe('Where did you train?')
    await walk.press('next', { trainedIn: 'Poland' })
    expect(walk.title).toBe('Check your answers')
    await walk.press('answer')
    expect(plain(walk.html)).toContain('The way that seems to fit you')
  })

  it('takes the answers into another language and back, also what is not right yet', async () => {
    const walk = await (await begin()).next(nurse[0] ?? {})
    await walk.press('language:ur', { trainedIn: 'Nigera' })
    expect(walk.html).toContain('<html lang="ur" dir="rtl">')
    expect(walk.fields).toMatchObject({ nation: ['GB-ENG'], trainedIn: ['Nigera'] })
    expect(walk.faults).toEqual([])
    await walk.press('next', { trainedIn: 'نائجیریا' })
    await walk.press('language:en')
    expect(walk.html).toContain('<html lang="en" dir="ltr">')
    expect(walk.fields).toMatchObject({ trainedIn: ['NG'] })
  })

  it('goes back to the answer before, with what was typed', async () => {
    const walk = await (await begin()).next(nurse[0] ?? {}, nurse[1] ?? {})
    await walk.press('back')
    expect([walk.title, walk.fields['trainedIn']]).toEqual(['Where did you train?', ['Nigeria']])
    await walk.press('back')
    expect(walk.fields['nation']).toEqual(['GB-ENG'])
  })

  it('adds sittings of a test, at most three, and takes one out', async () => {
    const walk = await (await begin()).next(...nurse.slice(0, 4))
    await walk.press('add', ielts)
    await walk.press('add', { 'sitting2.test': 'oet' })
    expect(walk.html).not.toContain('value="add"')
    await walk.press('remove:1')
    expect(walk.fields).toMatchObject({ 'sitting1.test': ['oet'], sittings: ['2'] })
  })

  it('offers the nearest countries after a slip, each one press away', async () => {
    const walk = await (await begin()).next(nurse[0] ?? {}, { trainedIn: 'Nigera' })
    expect(walk.html).toContain('value="country:NG"')
    await walk.press('country:NG')
    expect(walk.title).toBe('What is your status in the UK?')
  })

  it('begins at the same page for everybody', async () => {
    const first = await site.get('/en/guide/nurse/questions')
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    await atCheck()
    const later = await site.get('/en/guide/nurse/questions')
    expect(later.text).toBe(first.text)
    expect((await site.get('/_use-it/guide-answer')).status).toBe(404)
  })
})
