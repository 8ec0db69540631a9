import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { KillableCity } from './killable-city.ts'
import { statusOf, type ShownAt } from './shown-at.ts'

export interface Watch {
  /** How often every address was asked. */
  rounds(): number
  /** Says that the site was killed and is about to be started: what the site wrote down before must hold at once. */
  siteRestarts(): Promise<void>
  /** Ends it; what came back though it had gone, in words. */
  stop(): Promise<string[]>
}

/**
 * Asks all the time, also while nobody answers, and writes down what comes back: an address that had gone and is there
 * again, a page that a site shows though it was started with the tombstone, a feed with the story after one without it.
 */
export function watchForReturn(
  { cms, dataDir, feedKey }: Pick<KillableCity, 'cms' | 'dataDir' | 'feedKey'>,
  { gone }: Pick<ShownAt, 'gone'>,
  code: string,
): Watch {
  const returned: string[] = []
  const hasGone = new Set<string>()
  let isOver = false
  let isBuried = false
  let rounds = 0

  const page = async (address: string) => {
    const mustBeGone = isBuried || hasGone.has(address)
    const status = await statusOf(address).catch(() => null)
    if (status === 404 || status === 410) hasGone.add(address)
    if (mustBeGone && status === 200) returned.push(`${address} was there again.`)
  }
  const feed = async () => {
    const response = await fetch(`${cms}/api/feed`, { headers: { authorization: `Bearer ${feedKey}` } })
    if (!response.ok) return void (await response.body?.cancel())
    const { stories } = (await response.json()) as { stories: { code: string }[] }
    const isFed = stories.some((story) => story.code === code)
    if (!isFed) hasGone.add('feed')
    else if (hasGone.has('feed')) returned.push('The feed had the story again.')
  }
  const watching = (async () => {
    while (!isOver) {
      await Promise.all([...gone.map(page), feed().catch(() => undefined)])
      rounds += 1
      await delay(20)
    }
  })()
  return {
    rounds: () => rounds,
    async siteRestarts() {
      const text = await readFile(join(dataDir, 'site/tombstones.json'), 'utf8').catch(() => '')
      // A site that was not killed shows the pages until its disk has the tombstone, so only here it is certain.
      isBuried = text.includes(`"${code}"`)
    },
    async stop() {
      isOver = true
      await watching
      return returned
    },
  }
}
