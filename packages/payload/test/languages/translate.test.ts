import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TranslateView, TranslationSaved } from '../../src/languages/views.ts'
import { slugs } from '../../src/slugs.ts'
import { blocksToLexical } from '../../src/text/blocks-to-lexical.ts'
import {
  aPerson,
  aStory,
  aText,
  aReadyStory,
  approvals,
  paragraph,
  publish,
  type Person,
  type Row,
} from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

const body = (text: string) => blocksToLexical(paragraph(text))

describe.each(databases)('the screen of a translator on %s', (database) => {
  let cms: Cms
  let urdu: Person
  let editor: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    urdu = await aPerson(cms, ['translator'], { languages: ['ur'] })
    editor = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
  }, 120_000)
  afterAll(() => cms?.stop())

  const view = async (query: string, person = urdu): Promise<TranslateView> => {
    const { status, body: answer } = await person.rest('GET', `/languages/translate?${query}`)
    expect(answer.errors ?? status).toBe(200)
    return answer as unknown as TranslateView
  }
  const words = ({ story, source, target }: TranslateView, more: Record<string, unknown> = {}) => ({
    story: story.id,
    language: target.language,
    opened: target.hash,
    read: source?.hash ?? null,
    title: target.title,
    summary: target.summary,
    body: target.body,
    isUpToDate: false,
    ...more,
  })
  const save = async (data: Record<string, unknown>, person = urdu) => {
    const { status, body: answer } = await person.rest('POST', '/languages/save', data)
    return { status, ...(answer as unknown as TranslationSaved & { errors?: { message: string }[] }) }
  }
  const changeOriginal = (id: string, data: Record<string, unknown>) =>
    cms.payload.update({ collection: slugs.texts, id, data: data as never, draft: true, overrideAccess: true })
  const rowOf = async (id: string) =>
    (await cms.payload.findByID({
      collection: slugs.texts,
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })) as unknown as Row

  const aTranslated = async () => {
    const { story, text: original } = await aReadyStory(cms)
    const translation = await aText(cms, story.id, { language: 'ur', title: 'میں سائیکل ٹھیک کرتا ہوں' })
    return { story, original, translation }
  }

  test('a translation that nobody has begun: the original beside an empty page, which the first save makes a draft', async () => {
    const story = await aStory(cms)
    await aText(cms, story.id)
    const empty = await view(`story=${story.id}&language=ur`)
    expect(empty.source).toMatchObject({ language: 'en', dir: 'ltr', title: 'I mend bicycles now' })
    expect(empty.target).toMatchObject({ language: 'ur', dir: 'rtl', text: null, state: 'missing', mayWrite: true })
    const saved = await save(words(empty, { title: 'عنوان', summary: 'خلاصہ', body: body('متن') }))
    expect(saved).toMatchObject({ status: 200, says: 'Saved as a draft.', view: { since: { code: 'nothing' } } })
    const row = await rowOf(String(saved.view.target.text))
    expect(row).toMatchObject({ title: 'عنوان', _status: 'draft', author: urdu.id, language: 'ur' })
    expect((row.translation as Row).sourceHash).toBe(empty.source?.hash)
  })

  test('changing the original makes its translation stale without a write, and shows which words changed', async () => {
    const { original, translation } = await aTranslated()
    const before = await rowOf(translation.id)
    await changeOriginal(original.id, { title: 'I repair bicycles now' })
    const { since, target } = await view(`text=${translation.id}`)
    expect(target.state).toBe('stale')
    expect(since).toMatchObject({
      code: 'changed',
      changes: {
        title: [
          { kind: 'same', words: 'I ' },
          { kind: 'out', words: 'mend' },
          { kind: 'in', words: 'repair' },
          { kind: 'same', words: ' bicycles now' },
        ],
      },
    })
    expect(await rowOf(translation.id)).toEqual(before)
  })

  test('changing some words of a stale translation does not make it fresh; saying so does, and then it stays so', async () => {
    const { original, translation } = await aTranslated()
    await changeOriginal(original.id, { title: 'I repair bicycles now' })
    const stale = await view(`text=${translation.id}`)
    const still = await save(words(stale, { title: 'میں سائیکل' }))
    expect(still.view.target.state).toBe('stale')
    const direct = await urdu.rest('PATCH', `/story-texts/${translation.id}?draft=true`, { title: 'میں سائیکل ہوں' })
    expect(direct.status).toBe(200)
    const again = await view(`text=${translation.id}`)
    expect(again.target.state).toBe('stale')
    const fresh = await save(words(again, { isUpToDate: true }))
    expect(fresh.says).toBe('Saved as a draft. It counts as up to date with the original now.')
    expect(fresh.view.since).toEqual({ code: 'nothing' })
    expect(fresh.view.target.state).not.toBe('stale')
    const { docs } = await cms.payload.find({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: 'translation-up-to-date' } }, { target: { equals: translation.id } }] },
    })
    expect(docs).toMatchObject([{ actor: urdu.id, detail: again.source?.hash }])
    const after = await save(words(fresh.view, { title: 'ایک اور' }))
    expect(after.view.since).toEqual({ code: 'nothing' })
  })

  test('an original that changes while somebody translates stays unseen by nobody: the words are kept, and stay stale', async () => {
    const { original, translation } = await aTranslated()
    const opened = await view(`text=${translation.id}`)
    await changeOriginal(original.id, { summary: 'Another summary.' })
    const saved = await save(words(opened, { title: 'نیا عنوان', isUpToDate: true }))
    expect(saved.status).toBe(200)
    expect(saved.says).toContain('still counts as out of date')
    expect(saved.view.target).toMatchObject({ title: 'نیا عنوان', state: 'stale' })
  })

  test('what somebody else saved meanwhile is not written over, and one of two who begin at once is told', async () => {
    const { translation } = await aTranslated()
    const opened = await view(`text=${translation.id}`)
    await changeOriginal(translation.id, { title: 'ان کے الفاظ' })
    const refused = await save(words(opened, { title: 'میرے الفاظ' }))
    expect(refused.status).toBe(409)
    expect(refused.errors?.[0]?.message).toContain('Somebody else saved this translation')
    expect((await rowOf(translation.id)).title).toBe('ان کے الفاظ')

    const story = await aStory(cms)
    await aText(cms, story.id)
    const empty = await view(`story=${story.id}&language=ur`)
    const both = await Promise.all(
      ['پہلا', 'دوسرا'].map((title) => save(words(empty, { title, summary: 'خ', body: body('م') }))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('saying that nothing had to change keeps the approvals, because no word changed', async () => {
    const { original, translation } = await aTranslated()
    await approvals(cms, translation.id)
    await changeOriginal(original.id, { title: 'I repair bicycles now' })
    const stale = await view(`text=${translation.id}`)
    const fresh = await save(words(stale, { isUpToDate: true }))
    expect(fresh.view.target.state).toBe('ready')
    const { approval } = await rowOf(translation.id)
    expect((approval as Row).hash).toBe(stale.target.hash)
  })

  test('a translation on the site stays there as it was, until somebody publishes the new words', async () => {
    const { story, translation } = await aTranslated()
    await approvals(cms, translation.id)
    await publish(cms, story.id)
    const live = await view(`text=${translation.id}`)
    expect(live.target.state).toBe('live')
    const saved = await save(words(live, { title: 'نیا' }))
    expect(saved.view.target.state).not.toBe('live')
    const onSite = await cms.payload.db.findOne<Row>({
      collection: slugs.texts,
      where: { id: { equals: translation.id } },
    })
    expect(onSite).toMatchObject({ title: 'میں سائیکل ٹھیک کرتا ہوں', _status: 'published' })
  })

  test('words of an original that no version keeps are not made up', async () => {
    const { original, translation } = await aTranslated()
    await changeOriginal(original.id, { title: 'I repair bicycles now' })
    await cms.payload.db.deleteVersions({
      collection: slugs.texts,
      where: { and: [{ parent: { equals: original.id } }, { latest: { not_equals: true } }] },
    })
    expect((await view(`text=${translation.id}`)).since).toEqual({ code: 'changed-unknown' })
  })

  test('each writes only in their languages and organisations; the others read, or are told that it is not theirs', async () => {
    const { story, original, translation } = await aTranslated()
    const arabic = await aPerson(cms, ['translator'], { languages: ['ar'] })
    const elsewhere = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const coach = await aPerson(cms, ['employment-coach'], { organisation: 'north-trust' })
    const opened = await view(`text=${translation.id}`, arabic)
    expect(opened.target.mayWrite).toBe(false)
    expect((await save(words(opened, { title: 'x' }), arabic)).status).toBe(403)
    expect((await save(words(opened, { isUpToDate: true }), arabic)).status).toBe(403)
    expect((await save(words(await view(`text=${translation.id}`, editor), { title: 'ش' }), editor)).status).toBe(200)
    for (const person of [elsewhere, coach]) {
      expect([403, 404]).toContain((await person.rest('GET', `/languages/translate?text=${translation.id}`)).status)
      expect([403, 404]).toContain((await save(words(opened, { title: 'x' }), person)).status)
    }
    expect((await urdu.rest('GET', `/languages/translate?text=${original.id}`)).status).toBe(400)
    expect((await urdu.rest('GET', `/languages/translate?story=${story.id}&language=xx`)).status).toBe(400)
    expect((await urdu.rest('GET', `/languages/translate?story=${story.id}&language=pl`)).status).toBe(404)
    expect((await urdu.rest('GET', '/languages/translate')).status).toBe(400)
  })

  test('what is no translation is refused with a sentence, and nobody can write the fingerprint of the original by hand', async () => {
    const { translation } = await aTranslated()
    const opened = await view(`text=${translation.id}`)
    const hostile = { root: { type: 'root', children: [{ type: 'upload' }] } }
    for (const more of [
      { title: 'x'.repeat(121) },
      { body: 'words' },
      { extra: 1 },
      { opened: 'x' },
      { body: hostile },
    ])
      expect((await save(words(opened, more))).status).toBe(400)
    const { sourceHash } = (await rowOf(translation.id)).translation as Row
    await urdu.rest('PATCH', `/story-texts/${translation.id}?draft=true`, {
      translation: { sourceHash: 'f'.repeat(64) },
    })
    expect(((await rowOf(translation.id)).translation as Row).sourceHash).toBe(sourceHash)
  })
})
