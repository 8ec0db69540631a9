import type { ContactMessage } from '@use-it-cities/success-stories/outreach'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteRestored } from '../../src/data-archive/restored.ts'
import { slugs } from '../../src/slugs.ts'
import { anEvent, anOpportunity, anotherText } from '../outreach/support.ts'
import { aPublishedStory, aReadyStory } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { takenDown } from '../take-down/started.ts'
import { aMessage, now, sendIn, startMessageCms, storedMessage } from './support.ts'

describe.each(databases)('a message is named by the title of what it is about, on %s', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startMessageCms({ database })
  }, 180_000)
  afterAll(() => cms?.stop())

  const titleFor = async (about: ContactMessage['about']) => {
    const message = aMessage({ about })
    expect((await sendIn(cms, message)).body.outcome).toBe('stored')
    return (await storedMessage(cms, message.id))?.title
  }

  test('an opportunity and an event: in the language in which they were written', async () => {
    const words = [
      anotherText({ language: 'ur', title: 'سائیکل', review: 'unreviewed' }),
      anotherText({ title: 'NHS Jobs', review: 'original' }),
    ]
    const opportunity = await anOpportunity(cms, { words })
    const event = await anEvent(cms)
    expect(await titleFor({ kind: 'opportunity', id: String(opportunity.code) })).toBe('The opportunity “NHS Jobs”')
    expect(await titleFor({ kind: 'event', id: String(event.code) })).toBe('The event “Come in and ask”')
  })

  test('what is gone keeps its code, and a topic its words', async () => {
    const { id, code } = await anOpportunity(cms)
    await cms.payload.delete({ collection: slugs.opportunities, id: String(id), overrideAccess: true })
    expect(await titleFor({ kind: 'opportunity', id: String(code) })).toBe(`The opportunity ${String(code)}`)
    expect(await titleFor({ kind: 'topic', topic: 'mentoring' })).toBe('A mentor')
  })

  test('a story by its title while the website shows it, else by its code', async () => {
    const { story } = await aPublishedStory(cms)
    const about = { kind: 'story', code: String(story.code) } as const
    expect(await titleFor(about)).toBe('The story “I mend bicycles now”')
    const at = now().toISOString()
    const restored = { exportedAt: at, importedAt: at, confirmedAt: null, confirmedBy: null }
    await noteRestored(cms.payload, { ...restored, state: 'waiting' })
    expect(await titleFor(about)).toBe(`The story ${about.code}`)
    await noteRestored(cms.payload, { ...restored, state: 'confirmed' })
    expect(await titleFor(about)).toBe('The story “I mend bicycles now”')
    await takenDown(cms, story.id)
    expect(await titleFor(about)).toBe(`The story ${about.code}`)
    const draft = String((await aReadyStory(cms)).story.code)
    expect(await titleFor({ kind: 'story', code: draft })).toBe(`The story ${draft}`)
  })
})
