import { feedSchema } from '@use-it-cities/success-stories/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TranslateView } from '../src/languages/views.ts'
import { slugs } from '../src/slugs.ts'
import { anEvent, anOpportunity } from './outreach/support.ts'
import {
  aPublishedStory,
  aConsent,
  aPerson,
  aReadyStory,
  approvals,
  aStory,
  aText,
  publish,
  type Row,
} from './support/builders.ts'
import { databases, feedKey, startCms, type Cms } from './support/cms.ts'
import { restAs } from './support/rest.ts'

const parts = {
  did: 'I asked at the desk.\n\n  I went on Mondays.  ',
  helped: 'A neighbour came with me.',
  talk: {
    script: 'Somebody near here mends bicycles now.',
    facts: 'It took two months.',
    notYet: 'There is no bus in the evening.',
    ifAsked: [{ question: 'Is it paid?', answer: 'Yes, from the first day.' }],
  },
  film: { url: 'https://films.example/v/1', minutes: 3, transcript: 'I asked.\nThey answered.' },
}
const shown = {
  did: ['I asked at the desk.', 'I went on Mondays.'],
  helped: ['A neighbour came with me.'],
  talk: { ...parts.talk, facts: ['It took two months.'], notYet: ['There is no bus in the evening.'] },
}

describe.each(databases)('words beside the body on %s', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startCms({ database })
  }, 120_000)
  afterAll(() => cms?.stop())

  const newest = async (id: string) =>
    (await cms.payload.findByID({
      collection: slugs.texts,
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })) as unknown as Row
  const save = (id: string, data: Record<string, unknown>) =>
    cms.payload.update({ collection: slugs.texts, id, data: data as never, draft: true, overrideAccess: true })
  const inFeed = async (code: unknown) => {
    const { body } = await restAs(cms, null)('GET', '/feed', undefined, { authorization: `Bearer ${feedKey}` })
    return feedSchema.parse(body).stories.find((story) => story.code === code)
  }

  test('are approved with the rest: changing one point asks for both approvals again', async () => {
    const { story, text } = await aReadyStory(cms)
    const { film: _, ...words } = parts
    await save(text.id, words)
    await expect(publish(cms, story.id)).rejects.toThrow(/approved/)
    await approvals(cms, text.id)
    await publish(cms, story.id)
    expect((await inFeed(story.code))?.texts.en).toMatchObject({ ...shown, dontSay: ['family-name', 'face'] })
    const before = await newest(text.id)
    await save(text.id, { talk: { script: 'Somebody here mends bicycles.' } })
    const after = await newest(text.id)
    expect(after.wordsHash).not.toBe(before.wordsHash)
    expect(after.talk).toMatchObject({ facts: parts.talk.facts, notYet: parts.talk.notYet })
  })

  test('a film goes out only where the teller allowed both their face and their voice', async () => {
    for (const [identifiability, isShown] of [
      [{ name: 'first-name', face: true, voice: true, place: 'ward' }, true],
      [{ name: 'first-name', face: true, voice: false, place: 'ward' }, false],
      [{ name: 'first-name', face: true, place: 'ward' }, false],
    ] as const) {
      const story = await aStory(cms)
      const text = await aText(cms, story.id, parts)
      await aConsent(cms, story.id, { identifiability })
      await approvals(cms, text.id)
      const published = publish(cms, story.id)
      if (isShown) await published
      else await expect(published).rejects.toThrow(/film/)
      expect((await inFeed(story.code))?.texts.en?.film).toEqual(
        isShown ? { ...parts.film, transcript: ['I asked.', 'They answered.'] } : undefined,
      )
    }
  })

  test('a name that the teller did not allow hides the text, whoever says it', async () => {
    for (const said of [
      { did: 'I am Zubaida.' },
      { talk: { ...parts.talk, script: 'This is about Zubaida.' } },
      { talk: { ...parts.talk, ifAsked: [{ question: 'Who?', answer: 'Zubaida.' }] } },
    ]) {
      const story = await aStory(cms)
      const text = await aText(cms, story.id, { ...parts, film: {}, ...said })
      await aConsent(cms, story.id, {
        identifiability: { name: 'nobody', face: false, place: 'ward' },
        realName: { first: 'Zubaida', others: 'Sample' },
      })
      await approvals(cms, text.id)
      await expect(publish(cms, story.id)).rejects.toThrow(/name/)
      expect(await inFeed(story.code)).toBeUndefined()
    }
  })

  test('a next step goes out by its public code, and one that was deleted is none any more', async () => {
    const { story } = await aPublishedStory(cms)
    const training = await anOpportunity(cms)
    const dropIn = await anEvent(cms)
    const nextSteps = [
      { relationTo: slugs.opportunities, value: training.id },
      { relationTo: slugs.outreachEvents, value: dropIn.id },
    ]
    await cms.payload.update({
      collection: slugs.stories,
      id: story.id,
      data: { nextSteps, _status: 'published' } as never,
      overrideAccess: true,
    })
    expect((await inFeed(story.code))?.nextSteps).toEqual([training.code, dropIn.code])
    await cms.payload.delete({ collection: slugs.opportunities, id: training.id, overrideAccess: true })
    expect((await inFeed(story.code))?.nextSteps).toEqual([dropIn.code])
  })

  test('what is only half written is refused with a sentence', async () => {
    for (const [wrong, sentence] of [
      [{ did: 'one\ntwo\nthree\nfour\nfive\nsix' }, /: What I did\./],
      [{ talk: { facts: 'A point without a script' } }, /: What is said aloud, in half a minute\./],
      [{ film: { url: 'javascript:alert(1)', transcript: 'I asked.' } }, /: Web address of the film\./],
      [{ film: { url: 'https://films.example/1' } }, /: What is said in the film\./],
    ] as const) {
      const { story, text } = await aReadyStory(cms)
      await save(text.id, wrong)
      await approvals(cms, text.id)
      await expect(publish(cms, story.id)).rejects.toThrow(sentence)
    }
  })

  test('a translator sees them beside the original, and what changed in them since', async () => {
    const urdu = await aPerson(cms, ['translator'], { languages: ['ur'] })
    const { story, text } = await aReadyStory(cms)
    await save(text.id, parts)
    const view = async () => {
      const answer = await urdu.rest('GET', `/languages/translate?story=${story.id}&language=ur`)
      return answer.body as unknown as TranslateView
    }
    const before = await view()
    expect(before.source?.parts).toMatchObject({
      did: 'I asked at the desk.\nI went on Mondays.',
      'talk.ifAsked.0.answer': 'Yes, from the first day.',
    })
    const saved = await urdu.rest('POST', '/languages/save', {
      story: story.id,
      language: 'ur',
      opened: null,
      read: before.source?.hash,
      title: 'عنوان',
      summary: 'خلاصہ',
      body: (await newest(text.id)).body,
      parts: { did: 'میں نے پوچھا۔', 'talk.script': 'ایک پڑوسی۔', 'talk.ifAsked.0.question': 'کیا؟' },
      isUpToDate: false,
    })
    expect(saved.status).toBe(200)
    expect((await view()).target.parts).toEqual({
      did: 'میں نے پوچھا۔',
      'talk.script': 'ایک پڑوسی۔',
      'talk.ifAsked.0.question': 'کیا؟',
    })
    await save(text.id, { helped: 'A friend came with me.' })
    expect((await view()).since).toMatchObject({
      code: 'changed',
      changes: { title: [{ kind: 'same' }], parts: { helped: expect.any(Array) } },
    })
    const wrong = await urdu.rest('POST', '/languages/save', {
      ...{ story: story.id, language: 'ur', opened: null, read: null, title: '', summary: '', body: null },
      parts: { approval: 'x' },
      isUpToDate: false,
    })
    expect(wrong.status).toBe(400)
  })
})
