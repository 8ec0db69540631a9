import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { nextRevision } from './revision.ts'

interface Stamp {
  readonly contract: 1
  readonly revision: number
  /** ISO 8601, UTC: when this content was first given out. */
  readonly generatedAt: string
}

const last = new WeakMap<Payload, Map<string, { readonly hash: string; readonly stamp: Stamp }>>()

/**
 * What a site is given beside the stories, with its number. The same content keeps its number, so that a site that asks
 * every minute keeps its pages. Read one after another, so that a higher number never stands for an older reading.
 */
export const stamped = <Content extends object>(
  payload: Payload,
  name: 'assessment' | 'guide' | 'outreach' | 'teller',
  read: () => Promise<Content>,
): Promise<Stamp & Content> =>
  oneAtATime(`${name}-publication ${settingsOf(payload).dataDir}`, async () => {
    const { dataDir, now } = settingsOf(payload)
    const content = await read()
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
    const all = last.get(payload) ?? new Map<string, { hash: string; stamp: Stamp }>()
    last.set(payload, all)
    const before = all.get(name)
    if (before?.hash === hash) return { ...before.stamp, ...content }
    const revision = nextRevision(dataDir, Date.now(), `${name}-revision`)
    const stamp: Stamp = { contract: 1, revision, generatedAt: now().toISOString() }
    all.set(name, { hash, stamp })
    return { ...stamp, ...content }
  })
