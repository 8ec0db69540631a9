import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'vitest'
import type { KillableCity } from './killable-city.ts'
import type { People } from './people.ts'
import { shownAt, statusOf, stillShows } from './shown-at.ts'
import type { ToldStory } from './told-story.ts'
import { trueReceipt } from './true-receipt.ts'
import { until } from './until.ts'
import { watchForReturn } from './watch-for-return.ts'

export interface KillPoint {
  readonly victim: 'cms' | 'site'
  /** Milliseconds after the button was pressed. */
  readonly afterMs: number
}

export interface Survived extends KillPoint {
  /** Whether the withdrawal was on the disk of the CMS when the process died. */
  readonly wasWrittenDown: boolean
  /** From the start of the process to its first answer. */
  readonly answeredAfterMs: number
  /** From the same start to the receipt, with everything gone; from the second press when there had to be one. */
  readonly goneAfterMs: number
  readonly addresses: number
}

/**
 * Takes a story down, kills a process in the middle, starts it again, and looks: within `withinMs` everything is gone and
 * the receipt says the truth. Nobody does anything else, except when the process died before the withdrawal was written
 * down: then the person saw that it failed, the story is whole, and they press again.
 */
export async function killInTakeDown(
  city: KillableCity,
  team: People,
  story: ToldStory,
  { point, withinMs }: { readonly point: KillPoint; readonly withinMs: number },
): Promise<Survived> {
  const { victim, afterMs } = point
  const where = shownAt(city, story)
  const killed = city.processes[victim]
  const press = () =>
    team.partnerEditor.send('POST', `/stories/${story.id}/take-down`).then(
      ({ status }) => status,
      () => null,
    )
  const watch = watchForReturn(city, where, story.code)

  const pressed = press()
  await delay(afterMs)
  await killed.kill()
  const wasWrittenDown = (await ledger(city)).includes(`"${story.code}"`)
  if (victim === 'site') await watch.siteRestarts()
  let from = performance.now()
  await killed.start()
  const answeredAfterMs = Math.round(performance.now() - from)

  if (victim === 'site') expect(await pressed).toBe(200)
  else if (!wasWrittenDown) {
    expect(await pressed).not.toBe(200)
    const pages = await Promise.all(
      story.languages.map((language) => statusOf(`${city.site}/${language}/stories/${story.code}`)),
    )
    expect(pages.filter((status) => status !== 200)).toEqual([])
    expect(await press()).toBe(200)
    from = performance.now()
  }
  const receipt = await until(`${story.code} to be gone everywhere, with its receipt`, () => receiptOf(team, story), {
    withinMs: Math.max(0, withinMs - (performance.now() - from)),
    everyMs: 50,
  })
  const goneAfterMs = Math.round(performance.now() - from)
  expect(await stillShows(where, story.code)).toEqual([])
  const addresses = await trueReceipt(team.administrator, story.code, receipt, where)
  expect(await watch.stop()).toEqual([])
  expect(watch.rounds()).toBeGreaterThan(1)
  return { ...point, wasWrittenDown, answeredAfterMs, goneAfterMs, addresses }
}

/** False while it is not written. */
export async function receiptOf({ commsLead }: People, { code }: ToldStory): Promise<Record<string, unknown> | false> {
  const { status, body } = await commsLead.send('GET', `/take-downs/receipt/${code}`)
  return status === 200 && body
}

/** How long a take-down takes from the press to its receipt when nobody is killed: where the points are spread over. */
export async function undisturbedMs(team: People, story: ToldStory): Promise<number> {
  const pressed = performance.now()
  await team.partnerEditor.must('POST', `/stories/${story.id}/take-down`)
  // Not more often: asking is work for the CMS as well.
  await until('the receipt', () => receiptOf(team, story), { everyMs: 200 })
  return performance.now() - pressed
}

const ledger = ({ dataDir }: KillableCity) =>
  readFile(join(dataDir, 'ledger/withdrawals.ndjson'), 'utf8').catch(() => '')
