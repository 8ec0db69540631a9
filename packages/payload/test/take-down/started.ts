import { createLocalReq } from 'payload'
import { afterEach } from 'vitest'
import { takeDown } from '../../src/take-down/take-down.ts'
import { takeDownOf, type TakeDownRow } from '../../src/take-down/take-down-row.ts'
import { startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { aDoor, aSmallSite, type SmallSite } from './a-site.ts'

const stops = new Set<() => unknown>()
afterEach(async () => {
  for (const stop of [...stops].reverse()) await stop()
  stops.clear()
})

/** To be run when the test is over, unless it is stopped before. */
export const later = (stop: () => unknown): unknown => stops.add(stop)
export const stopNow = async (stop: () => unknown): Promise<void> => {
  stops.delete(stop)
  await stop()
}

/** A CMS with a door to the outside and one site that it calls. */
export async function start(options: CmsOptions & { site?: SmallSite } = {}): Promise<{ cms: Cms; site: SmallSite }> {
  const { site = await aSmallSite(), ...rest } = options
  const door = await aDoor()
  later(site.stop)
  later(door.stop)
  const cms = await startCms({ siteCallUrls: [site.url], cmsUrl: door.url, ...rest })
  door.of(cms)
  later(cms.stop)
  return { cms, site }
}

export const takenDown = async (cms: Cms, story: string): Promise<unknown> =>
  takeDown(await createLocalReq({}, cms.payload), story)

export const rowOf = async (cms: Cms, code: string): Promise<TakeDownRow> => {
  const row = await takeDownOf(cms.payload, code)
  if (!row) throw new Error(`There is no take-down of ${code}.`)
  return row
}
