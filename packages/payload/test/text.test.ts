import fc from 'fast-check'
import type { Block, Inline } from '@use-it-cities/success-stories'
import { blockSchema } from '@use-it-cities/success-stories/schema'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../src/feed/current-feed.ts'
import { slugs } from '../src/slugs.ts'
import { blocksToLexical } from '../src/text/blocks-to-lexical.ts'
import { lexicalToBlocks } from '../src/text/lexical-to-blocks.ts'
import { aPerson, aPublishedStory, aStory, textData, type Person, type Row } from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'

const text = (words: string, rest: object = {}) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  ...rest,
})
const body = (...children: object[]) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children },
})
const paragraph = (...children: object[]) => ({ type: 'paragraph', version: 1, format: '', indent: 0, children })
const link = (url: string, rest: object = {}) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', newTab: false, url, ...rest },
  children: [text('here')],
})

const hostile: [string, object, RegExp][] = [
  ['a script link', body(paragraph(link('javascript:alert(1)'))), /link to "javascript:alert\(1\)"/],
  ['a data link', body(paragraph(link('data:text/html,<script>1</script>'))), /cannot be shown/],
  ['a link in the clothes of another', body(paragraph(link('https://nhs.uk@evil.example/'))), /cannot be shown/],
  ['a link over http', body(paragraph(link('http://example.org'))), /https:\/\//],
  [
    'a link to a document',
    body(paragraph(link('', { linkType: 'internal', doc: { value: 'x', relationTo: 'users' } }))),
    /cannot be shown/,
  ],
  ['an HTML node', body({ type: 'html', version: 1, html: '<img src=x onerror=alert(1)>' }), /kind "html"/],
  ['an upload', body({ type: 'upload', version: 3, value: 'x', relationTo: 'media' }), /kind "upload"/],
  ['a block', body({ type: 'block', version: 2, fields: { blockType: 'code' } }), /kind "block"/],
  ['an iframe in a paragraph', body(paragraph({ type: 'iframe', src: 'https://x' })), /kind "iframe"/],
  [
    'a heading of the wrong size',
    body({ type: 'heading', tag: 'h1', version: 1, children: [text('Big')] }),
    /heading h1/,
  ],
  [
    'a heading that is a tag of its own',
    body({ type: 'heading', tag: 'script', version: 1, children: [text('x')] }),
    /heading script/,
  ],
  ['underlined words', body(paragraph(text('x', { format: 8 }))), /Only bold and italic/],
  [
    'a list in a list',
    body({
      type: 'list',
      listType: 'bullet',
      children: [{ type: 'listitem', children: [{ type: 'list', listType: 'bullet', children: [] }] }],
    }),
    /kind "list"/,
  ],
  ['a check list', body({ type: 'list', listType: 'check', children: [] }), /list check/],
  ['a paragraph without an end', body(paragraph({ type: 'text', text: 5 })), /text without words/],
  ['no root', { something: 'else' }, /Expected a text from the editor/],
]

describe('lexical to blocks', () => {
  test.each(hostile)('%s is refused with a sentence that names it', (_, value, sentence) => {
    const answer = lexicalToBlocks(value)
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(answer.error.sentence).toMatch(sentence)
  })

  test('words stay words: markup in them is text', () => {
    const words = '<img src=x onerror=alert(1)> & "quotes"'
    expect(lexicalToBlocks(body(paragraph(text(words))))).toEqual({
      ok: true,
      value: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
    })
  })

  const words = fc.string({ minLength: 1 }).filter((each) => each.trim() !== '')
  const textNode = fc
    .record({
      type: fc.constant('text' as const),
      text: words,
      marks: fc.constantFrom<('bold' | 'italic')[] | undefined>(undefined, ['bold'], ['italic'], ['bold', 'italic']),
    })
    .map(({ marks, ...rest }) => (marks ? { ...rest, marks } : rest))
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    textNode,
    fc.record({
      type: fc.constant('link' as const),
      href: fc.constantFrom('https://example.org/a?b=c', 'mailto:a@example.org', 'tel:0121 496 0000'),
      children: fc.array(textNode, { minLength: 1, maxLength: 3 }),
    }),
  )
  const inlines = fc.array(inline, { minLength: 1, maxLength: 5 })
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
    fc.record({ type: fc.constant('quote' as const), children: inlines }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      children: inlines,
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(inlines, { minLength: 1, maxLength: 4 }),
    }),
  )

  test('what is written as blocks comes back as the same blocks', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        expect(lexicalToBlocks(blocksToLexical(blocks))).toEqual({ ok: true, value: blocks })
      }),
    )
  })

  test('whatever JSON comes, the answer is a sentence or blocks that keep the contract; it never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        for (const value of [
          one,
          { root: one },
          body(one as object, other as object),
          body(paragraph(one as object)),
        ]) {
          const answer = lexicalToBlocks(value)
          if (answer.ok) expect(z.array(blockSchema).safeParse(answer.value).success).toBe(true)
          else expect(answer.error.sentence).toMatch(/\.$/)
        }
      }),
    )
  })
})

describe.each(databases)('O hostile text on %s', (database) => {
  let cms: Cms
  let comms: Person
  let story: Row
  beforeAll(async () => {
    cms = await startCms({ database })
    comms = await aPerson(cms, ['comms-lead'])
    story = await aStory(cms)
  }, 120_000)
  afterAll(() => cms?.stop())

  test.each(hostile)('%s is refused on save, also as a draft', async (_, value) => {
    const answer = await comms.rest('POST', '/story-texts?draft=true', textData(story.id, { body: value }))
    expect(answer.status).toBe(400)
  })

  test('a row that got past all of that never reaches the feed, and the others still do', async () => {
    const bad = await aPublishedStory(cms)
    const good = await aPublishedStory(cms)
    await cms.payload.db.updateOne({
      collection: slugs.texts,
      id: bad.text.id,
      data: { body: body(paragraph(link('javascript:alert(1)'))) },
    })
    const { feed, unreadable } = await currentFeed(cms.payload)
    const codes = feed.stories.map(({ code }) => code)
    expect(codes).toContain(good.story.code)
    expect(codes).not.toContain(bad.story.code)
    expect(unreadable.map(({ id }) => id)).toContain(bad.text.id)
    expect(JSON.stringify(feed)).not.toMatch(/javascript:/)
    const report = await comms.rest('GET', '/feed-report')
    expect(JSON.stringify(report.body)).toMatch(/cannot be shown/)
  })

  test('approval: a second person, exactly these words, never the writer', async () => {
    const writer = await aPerson(cms, ['partner-editor', 'reviewer'], { organisation: 'north-trust' })
    const reviewer = await aPerson(cms, ['reviewer'])
    const mine = await aStory(cms)
    const created = await writer.rest('POST', '/story-texts?draft=true', textData(mine.id))
    const row = created.body.doc as Row
    const approve = (person: Person, hash: unknown) => person.rest('POST', `/story-texts/${row.id}/approve`, { hash })
    expect((await approve(writer, row.wordsHash)).status).toBe(403)
    expect((await approve(reviewer, 'a'.repeat(64))).status).toBe(409)
    expect((await approve(reviewer, undefined)).status).toBe(400)
    expect((await approve(reviewer, row.wordsHash)).status).toBe(200)
    const stranger = await aPerson(cms, ['translator'], { languages: ['en'] })
    expect((await approve(stranger, row.wordsHash)).status).toBe(403)
    const changed = await writer.rest('PATCH', `/story-texts/${row.id}?draft=true`, { summary: 'One comma, more.' })
    const after = changed.body.doc as { wordsHash: string; approval: { hash: string } }
    expect(after.approval.hash).not.toBe(after.wordsHash)
    const helper = await aPerson(cms, ['comms-lead'])
    const again = await helper.rest('PATCH', `/story-texts/${row.id}?draft=true`, { title: 'A helping hand' })
    expect((await approve(writer, (again.body.doc as Row).wordsHash)).status).toBe(403)
    expect((await approve(helper, (again.body.doc as Row).wordsHash)).status).toBe(403)
    expect((await approve(reviewer, (again.body.doc as Row).wordsHash)).status).toBe(200)
  })
})
