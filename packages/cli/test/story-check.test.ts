import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { storyCheckSchema } from '../src/index.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

const p = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const words = { title: 'My first job', summary: 'I found work near my home.', body: [p('I asked at the library.')] }
const aStory = (changes: object = {}, ofText: object = {}) =>
  aFile('story.json', JSON.stringify({ kind: 'told', texts: { en: { ...words, ...ofText } }, ...changes }))
const codes = (json: unknown) => storyCheckSchema.parse(json).findings.map(({ code, path }) => `${code} ${path}`)

describe('a story', () => {
  test('with nothing to say', () => {
    const file = aStory()
    expect(useIt('story', 'check', file)).toEqual({ code: 0, out: `${file}\n\nNothing to say.\n`, err: '' })
  })

  test('of the content pack, as it is', () => {
    const url = new URL('../../../apps/city/content/stories/found-by-word-of-mouth.json', import.meta.url)
    const { code, json } = useItJson('story', 'check', aFile('story.json', readFileSync(url, 'utf8')))
    expect(code).toBe(0)
    expect(codes(json)).toEqual(['plain.reading-age texts/en'])
  })

  test('with our own words to mend: 1; with a reason to let them stand: 0', () => {
    const title = 'A stakeholder found work'
    const { code, json } = useItJson('story', 'check', aStory({}, { title }))
    expect([code, codes(json)]).toEqual([1, ['words.jargon texts/en/title']])
    const overrides = [{ code: 'words.jargon', path: 'texts/en/title', reason: 'The group is called so.' }]
    const { code: then, out } = useIt('story', 'check', aStory({ overrides }, { title }))
    expect(then).toBe(0)
    expect(out).toContain('Left to stand with a reason: 1.')
  })

  test('that says more than the teller allows: no reason helps, and the name is not printed', () => {
    const story = {
      tellerName: ['Zubaida', 'Sample'],
      identifiability: { name: 'other-name', face: false, place: 'city' },
      overrides: [{ code: 'identifying.name', path: 'texts/en/title', reason: 'She is known.' }],
    }
    const { code, json } = useItJson('story', 'check', aStory(story, { title: 'Zubaida’s job' }))
    expect([code, codes(json)]).toEqual([1, ['identifying.name texts/en/title']])
    const { out } = useIt('story', 'check', aStory(story, { title: 'Zubaida’s job' }))
    expect(out).toContain('Not allowed by the teller (1)')
    expect(out + JSON.stringify(json)).not.toMatch(/zubaida|sample/i)
  })

  test('that names a ward of the city where only the city may be named', () => {
    const city = aFile(
      'city.json',
      JSON.stringify({
        id: 'sampleton',
        name: { en: 'Sampleton' },
        title: { en: 'Our skills' },
        summary: { en: 'What residents did.' },
        languages: ['en'],
        timeZone: 'Europe/London',
        currency: 'GBP',
        contact: { note: { en: 'Ask at the library.' } },
        places: [{ id: 'soho', title: { en: 'Soho' }, kind: 'ward' }],
        strands: [{ id: 'skills', title: { en: 'Skills' }, summary: { en: 'What people can do.' } }],
        themes: [{ id: 'health', title: { en: 'Health' } }],
        partners: [{ id: 'library', name: 'Library', kind: 'charity' }],
        colours: { brand: '#1d5c4d', onBrand: '#ffffff', accent: '#f2b134' },
      }),
    )
    const story = aStory(
      { identifiability: { name: 'first-name', face: true, place: 'city' } },
      { title: 'Work in Soho' },
    )
    const { code, json, err } = useItJson('story', 'check', story, '--city', city)
    expect(err).toBe('')
    expect([code, codes(json)]).toEqual([1, ['identifying.place texts/en/title']])
  })
})

describe('a file that is no story', () => {
  test.each([
    ['', 'expected a story, but the file is empty'],
    ['{', 'expected a story as JSON'],
    ['[]', '(the whole)'],
    ['{"kind":"told","texts":{}}', 'Expected a text'],
    ['{"kind":"told","texts":{"xx":{}}}', 'There is no such field: “xx”'],
    [JSON.stringify({ kind: 'told', texts: { en: words }, phtoos: [] }), 'phtoos'],
    [JSON.stringify({ kind: 'told', texts: { en: { ...words, body: [{ type: 'script' }] } } }), 'texts.en.body[0]'],
    ['{"kind":"told","texts":{"en":{}},"__proto__":{"overrides":[]}}', 'texts.en.title'],
  ])('%s', (content, sentence) => {
    const { code, out, err } = useIt('story', 'check', aFile('story.json', content))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })
})
