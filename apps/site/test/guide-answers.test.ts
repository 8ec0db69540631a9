import { brotliCompressSync, constants } from 'node:zlib'
import type { Profession } from '@use-it-cities/qualification-equivalency'
import { guideIndex, loadProfession } from '@use-it-cities/qualification-equivalency/data'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type Fields, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aGuidePublication } from './guide-fixture.ts'
import { ielts } from './guide-people.ts'
import { said, withheldWords } from './withheld-words.ts'

const languages = ['en', 'ur', 'ar'] as const
const mostBytes = 30_000
/** Somebody who says everything, somebody who says nothing, and somebody for whom much is closed. */
const people: Readonly<Record<string, Fields>> = {
  all: {
    nation: 'GB-SCT',
    trainedIn: 'SD',
    holds: 'none',
    holdsShown: [
      'listed-european-diploma',
      'sponsor-offer',
      'specialist-experience',
      'gp-training',
      'uk-register-before',
    ],
    qualifiedAs: 'doctor',
    status: 'refugee',
    'practised.month': '3',
    'practised.year': '2019',
    english: 'test',
    ...ielts,
    'sitting1.writing': '5',
  },
  nothing: {
    unsaid: ['nation', 'country', 'trained-as', 'papers', 'swiss', 'status', 'practised', 'english', 'tests'],
  },
  closed: {
    nation: 'GB-NIR',
    trainedIn: 'GB',
    unsaid: ['trained-as', 'papers', 'practised', 'english'],
    status: 'other',
  },
}

let cms: FakeCms
let site: TestSite
let professions: readonly Profession[]
const answers = new Map<string, { status: number; text: string }>()

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed({ stories: Array.from({ length: 12 }, () => ({})) }))
  cms.publishGuide(aGuidePublication())
  site = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
  const loaded = await Promise.all(guideIndex.professions.map(({ id }) => loadProfession(id)))
  professions = loaded.flatMap((each) => (each.ok ? [each.value] : []))
  for (const language of languages)
    for (const { id } of professions)
      for (const [name, fields] of Object.entries(people)) {
        const from = { 'x-forwarded-for': `${language} ${name}` }
        const path = `/${language}/guide/${id}/questions`
        answers.set(`${path} ${name}`, await site.post(path, { ...fields, at: 'check', do: 'answer' }, from))
      }
}, 120_000)
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe('the answer to each of three people, for 34 professions, in English, Urdu and Arabic', () => {
  it('is there', () => {
    expect(answers.size).toBe(3 * 34 * 3)
    const other = [...answers].filter(
      ([, { status, text }]) => status !== 200 || !text.includes('name="at" value="answer"'),
    )
    expect(other.map(([path]) => path)).toEqual([])
  })

  it('is at most 30 kB cold, with nothing else to load', () => {
    const sizes = [...answers].map(([path, { text }]) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
      return { path, bytes: brotliCompressSync(text, { params }).length }
    })
    expect(sizes.filter(({ bytes }) => bytes > mostBytes)).toEqual([])
    for (const [path, { text }] of answers) {
      expect(text, path).not.toMatch(/<(?:script|link rel="stylesheet"|iframe|img)\b/)
      expect(text, path).not.toMatch(/\sstyle=/)
    }
  })

  it('says nothing of what was heard and not confirmed', () => {
    const words = withheldWords(professions, '2026-11-21')
    expect(words.length).toBeGreaterThan(250)
    const found = [...answers].flatMap(([path, { text }]) => {
      const plain = said(text.slice(text.indexOf('<main')))
      return words.filter((each) => plain.includes(each)).map((each) => `${path}: ${each}`)
    })
    expect(found).toEqual([])
  })

  it('has one heading, each id once, a person to call, a warning about work, and every link in the page leads somewhere', () => {
    for (const [path, { text }] of answers) {
      expect(text.match(/<h1\b/g), path).toHaveLength(1)
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        path,
      ).toEqual([])
      expect(text, path).toContain('href="tel:01214960123"')
      for (const [, to] of text.matchAll(/href="#([^"]+)"/g)) expect(ids, path).toContain(to)
    }
  })
})
