import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../src/slugs.ts'
import { aPerson, aStory, aText, type Person, type Row } from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'

describe.each(databases)('an edit and an approval in the same moment, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let reviewer: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    reviewer = await aPerson(cms, ['reviewer'])
  }, 120_000)
  afterAll(() => cms?.stop())

  /** Found by a review: the old words came back, approved, over a change that had answered 200. */
  test('the saved change is never lost, and no approval stands for words that nobody approved', async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id)
    for (let round = 0; round < 8; round += 1) {
      const { wordsHash: hash } = await newest(cms, text.id)
      const title = `I mend bicycles now, ${round}`
      const [edit, approval] = await Promise.all([
        partner.rest('PATCH', `/story-texts/${text.id}?draft=true&depth=0`, { title }),
        reviewer.rest('POST', `/story-texts/${text.id}/approve`, { hash }),
      ])
      expect(edit.status).toBe(200)
      expect([200, 409]).toContain(approval.status)
      expect((await newest(cms, text.id)).title).toBe(title)
    }
  })
})

const newest = async (cms: Cms, id: string) =>
  (await cms.payload.findByID({
    collection: slugs.texts,
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Row
