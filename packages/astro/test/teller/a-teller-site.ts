import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '@use-it-cities/core'
import { defineCity } from '@use-it-cities/core/city'
import { callSecret, feedKey } from '@use-it-cities/fixtures/fake-server'
import { aTellerLink, aTellerStory as tellerStory, tellerSecret } from '@use-it-cities/fixtures/teller'
import { newTellerSecret, type TellerStory } from '@use-it-cities/success-stories/teller'
import { FeedClient } from '../../src/feed/feed-client.ts'
import type { writeAtomically } from '../../src/feed/write-atomically.ts'
import type { BuildFacts } from '../../src/server/build-facts.ts'
import { resolve } from '../../src/site/resolve.ts'
import { viewOf } from '../../src/site/view.ts'
import { openTeller } from '../../src/teller/open-teller.ts'
import type { TellerCity } from '../../src/teller/teller-city.ts'
import { TellerSite } from '../../src/teller/teller-site.ts'
import { keys } from '../fixture.ts'
import type { FakeTellerCms } from './fake-teller-cms.ts'
import { ourWords, words } from '../our-words.ts'

export const code = 'k7mfr2wq'
export const secret = tellerSecret
export const otherSecret = newTellerSecret(new Uint8Array(16).fill(8))
export const link = aTellerLink({ code })

/** As the fixtures have it, of the story of this city. */
export const aTellerStory = (change: Partial<TellerStory> = {}): TellerStory => tellerStory({ code, ...change })

const city = defineCity({
  id: 'testham',
  name: { en: 'Testham' },
  title: { en: 'Our skills' },
  summary: { en: 'What residents did.' },
  languages: ['en', 'ur'],
  timeZone: 'Europe/London',
  currency: 'GBP',
  contact: { phone: '0121 496 0000' },
  partners: [{ id: 'library', name: 'Library', kind: 'charity' }],
  strands: [{ id: 'skills', title: { en: 'Skills' }, summary: { en: 'What people can do.' } }],
  themes: [{ id: 'food', title: { en: 'Food' } }],
  places: [{ id: 'testham', title: { en: 'Testham' }, kind: 'city' }],
  colours: { brand: '#1d5c4d', onBrand: '#ffffff', accent: '#f2b134' },
})

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** A teller's pages as the site answers them, from source, with the folder of a real site. */
export async function aTellerSite(
  cms: FakeTellerCms,
  { folder, on = '2026-11-21', write }: { folder?: string; on?: LocalDate; write?: typeof writeAtomically } = {},
) {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'use-it-teller-')))
  const clock: { now: number; on: LocalDate } = { now: Date.UTC(2026, 10, 21, 10), on }
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const now = () => clock.now
  const feed = await FeedClient.open({
    folder: join(dataDir, 'site'),
    city: 'testham',
    feedUrl: cms.feedUrl,
    feedKey,
    publicKey: keys.publicKey,
    timeoutMs: 2000,
    now,
    log,
  })
  const settings = {
    DATA_DIR: dataDir,
    FEED_URL: cms.feedUrl,
    FEED_KEY: feedKey,
    FEED_PUBLIC_KEY: keys.publicKey,
    CALL_SECRET: callSecret,
  }
  const waits = { timeoutMs: 2000, firstWaitMs: 60_000, longestWaitMs: 60_000 }
  const opened = await openTeller({ settings, city: 'testham', feed, now, log, write, ...waits })
  if (cms.isUp) await Promise.all([feed.refresh(), opened.tellers.refresh()])
  const view = () => viewOf(feed.snapshot, clock.on, true)
  const site: TellerCity = {
    facts: { city, researchCss: '', tellerCss: '.told{}' } as BuildFacts,
    languages: ['en', 'ur'],
    sourceLanguage: 'en',
    catalogues: ourWords,
    words,
    get on() {
      return clock.on
    },
    get view() {
      return view()
    },
  }
  const key = new Uint8Array(32).fill(1)
  const teller = new TellerSite({ site, ...opened, key, trustsProxy: true, now })
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?')
    teller
      .answer(request, decodeURIComponent(path), query)
      .then((answer) =>
        answer
          ? response.writeHead(answer.status, { 'content-type': answer.type, ...answer.headers }).end(answer.body)
          : response.writeHead(418).end(),
      )
      .catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const response = await fetch(base + path, { redirect: 'manual', ...init })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return {
    folder: dataDir,
    base,
    clock,
    lines,
    feed,
    ...opened,
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
    /** What the public page of the story answers with. */
    shown: (language: 'en' | 'ur') => resolve(`/${language}/stories/${code}`, view(), ['en', 'ur']).kind,
    stop: async () => {
      await opened.withdrawals.stop()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

export type ATellerSite = Awaited<ReturnType<typeof aTellerSite>>

/** Hidden fields of the form with this button. */
export function fieldsBefore(html: string, button: string): Record<string, string> {
  const form =
    [...html.matchAll(/<form.*?<\/form>/gs)].map(([each]) => each).find((each) => each.includes(button)) ?? ''
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}
