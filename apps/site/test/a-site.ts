import { mkdtemp } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSite, type RunningSite, type StartSite } from '@use-it-cities/astro/server'
import { signCall } from '@use-it-cities/success-stories/signature'
import { callSecret, feedKey, type FakeCms } from './fake-cms.ts'

export const dist = new URL('../dist/', import.meta.url)
export const siteUrl = 'https://stories.example.org'
/** 21 November 2026, 10:00 UTC: a quiet morning on which most tests happen. */
export const morning = Date.UTC(2026, 10, 21, 10)

export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface TestSite extends RunningSite {
  readonly dataDir: string
  readonly lines: string[]
  /** What the site takes for now, in milliseconds; tests move it. */
  readonly clock: { now: number }
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; headers: Headers; text: string }>
  /** Sends a form as a browser does. */
  post(
    path: string,
    fields: Fields,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; text: string }>
  /** The call of the CMS that something changed. */
  changed(): Promise<{ status: number; body: Record<string, unknown> }>
}

/** The real built site against a CMS, on a port of its own. */
export async function aSite(
  cms: FakeCms,
  {
    dataDir,
    now = morning,
    ...more
  }: {
    /** Another built site than Birmingham's. */
    dist?: URL
    dataDir?: string
    now?: number
    feedTimeoutMs?: number
    mostFeedBytes?: number
    firstWaitMs?: number
    longestWaitMs?: number
    writeFile?: NonNullable<StartSite['writeFile']>
    sheets?: NonNullable<StartSite['sheets']>
    kit?: NonNullable<StartSite['kit']>
    env?: Record<string, string>
  } = {},
): Promise<TestSite> {
  const { env = {}, ...limits } = more
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'use-it-site-')))
  const clock = { now }
  const lines: string[] = []
  const site = await startSite({
    dist,
    env: siteEnv(cms, folder, env),
    now: () => clock.now,
    log: (line) => lines.push(line),
    pollSeconds: 3600,
    ...limits,
  })
  // The start asks once by itself; one more call is answered by a fetch that began after it.
  const { feed, publication, guide, check, outreach, tellers } = site
  await Promise.all([feed, publication, guide, check, outreach, tellers].map((each) => each.refresh()))
  lines.length = 0
  return {
    ...site,
    dataDir: folder,
    lines,
    clock,
    get: async (path, headers = {}) => {
      const response = await fetch(site.url + path, { headers, redirect: 'manual' })
      return { status: response.status, headers: response.headers, text: await response.text() }
    },
    post: async (path, fields, headers = {}) => {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
      )
      const response = await fetch(site.url + path, { method: 'POST', body, headers, redirect: 'manual' })
      return { status: response.status, headers: response.headers, text: await response.text() }
    },
    changed: async () => {
      const timestamp = Math.floor(clock.now / 1000)
      const response = await fetch(`${site.url}/_use-it/changed`, {
        method: 'POST',
        body: '{}',
        headers: { 'use-it-timestamp': String(timestamp), 'use-it-signature': signCall(callSecret, timestamp, '{}') },
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
  }
}

export const siteEnv = (cms: FakeCms, dataDir: string, more: Record<string, string> = {}): Record<string, string> => ({
  DATA_DIR: dataDir,
  SITE_PORT: '0',
  SITE_HOST: '127.0.0.1',
  SITE_URL: siteUrl,
  FEED_URL: cms.feedUrl,
  FEED_KEY: feedKey,
  FEED_PUBLIC_KEY: cms.keys.publicKey,
  CALL_SECRET: callSecret,
  ...more,
})

/** The path exactly as written: `fetch` would tidy it first. */
export function rawGet(
  site: { url: string },
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  const { hostname, port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}
