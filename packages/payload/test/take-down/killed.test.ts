import { expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { receiptFor } from '../../src/take-down/receipt.ts'
import { replayLedger } from '../../src/take-down/replay.ts'
import { unverified } from '../../src/take-down/keep-going.ts'
import { verifyGone } from '../../src/take-down/verify-gone.ts'
import { aPublishedStory, type Row } from '../support/builders.ts'
import type { Cms } from '../support/cms.ts'
import { aPicture } from './a-picture.ts'
import { rowOf, start, takenDown } from './started.ts'

const writes = ['create', 'updateOne', 'updateVersion', 'createVersion'] as const

/** From the `count`th write on every write fails, as if the process had died there. Answers how to bring it back. */
function diesAfter(cms: Cms, count: number): { writes: () => number; revive: () => void } {
  const db = cms.payload.db as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
  let made = 0
  const before = writes.map((name) => [name, db[name]] as const)
  for (const [name, write] of before)
    db[name] = (...given) => {
      made += 1
      return made > count || !write ? Promise.reject(new Error('killed')) : write.apply(db, given)
    }
  return {
    writes: () => made,
    revive: () => {
      for (const [name, write] of before) if (write) db[name] = write
    },
  }
}

test('killed after any write of a take-down: the next start finishes it, and the receipt is true', async () => {
  const { cms, site } = await start()
  const needed = await takeDownOfOne(Number.POSITIVE_INFINITY)
  expect(needed).toBeGreaterThan(6)
  for (let count = 0; count < needed; count += 1) await takeDownOfOne(count)

  async function takeDownOfOne(count: number): Promise<number> {
    const { story } = await aPublishedStory(cms)
    const code = String(story.code)
    const picture = await aPicture(cms, story.id)
    site.show(code, picture.files)
    const dying = diesAfter(cms, count)
    const isDone = await takenDown(cms, story.id).then(
      () => true,
      () => false,
    )
    dying.revive()
    expect([count, isDone]).toEqual([count, count >= dying.writes()])
    await replayLedger(cms.payload)
    const { feed } = await currentFeed(cms.payload)
    expect(feed.stories.map((each) => each.code)).not.toContain(code)
    expect(feed.tombstones.map((each) => each.code)).toContain(code)
    const left = await cms.payload.db.findOne<Row>({ collection: slugs.stories, where: { id: { equals: story.id } } })
    expect(left?._status).toBe('draft')
    expect(await unverified(cms.payload)).toEqual([code])
    expect(await verifyGone(cms.payload, code)).toBe(false)
    expect(await receiptFor(cms.payload, code)).toBeNull()
    site.forget(code)
    expect(await verifyGone(cms.payload, code)).toBe(true)
    const { addresses } = await rowOf(cms, code)
    for (const file of picture.files) expect(addresses.some(({ url }) => url.endsWith(`/media/${file}`))).toBe(true)
    expect((await receiptFor(cms.payload, code))?.receipt.addresses).toBe(addresses.length)
    return dying.writes()
  }
}, 180_000)
