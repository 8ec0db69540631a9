import type { KeptPublication } from '../feed/publication-keeper.ts'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openCheck } from '../check/open-check.ts'
import { MessageSender } from '../contact/message-sender.ts'
import { openMessages } from '../contact/open-messages.ts'
import { FeedClient } from '../feed/feed-client.ts'
import type { writeAtomically } from '../feed/write-atomically.ts'
import { openOutreach } from '../outreach/open-outreach.ts'
import { openGuide } from '../guide/open-guide.ts'
import { routeSheets, type RouteSheets } from '../guide/questions/route-sheets.ts'
import { openResearch } from '../research/open-research.ts'
import type { PublicationClient } from '../research/publication-client.ts'
import { kitPrinter, type KitPrinter } from '../kit/kit-printer.ts'
import { TallyStore } from '../tally/tally-store.ts'
import { ResearchSite } from '../research/research-site.ts'
import { openTeller } from '../teller/open-teller.ts'
import { TellerSite } from '../teller/teller-site.ts'
import { readBuildFacts } from './build-facts.ts'
import { CitySite } from './city-site.ts'
import type { PageStore } from './page-store.ts'
import type { AstroHandler } from './render.ts'
import { readSettings } from './settings.ts'
import { SiteHandler } from './site-handler.ts'
import { unusedProxy } from './unused-proxy.ts'

export interface StartSite {
  /** Folder of the built site, ending in a slash. */
  readonly dist: URL
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970; another clock for tests. */
  readonly now?: () => number
  readonly log?: (line: string) => void
  readonly pollSeconds?: number
  readonly feedTimeoutMs?: number
  readonly mostFeedBytes?: number
  /** How long a finished interview waits before it is passed on again: at first, and at most. */
  readonly firstWaitMs?: number
  readonly longestWaitMs?: number
  /** Another way to write what the inbox keeps, for tests of a full disk. */
  readonly writeFile?: typeof writeAtomically | undefined
  /** Another printer of route sheets, for tests of a machine without the compiler. */
  readonly sheets?: RouteSheets | undefined
  /** Another maker of pictures and papers, for the same. */
  readonly kit?: KitPrinter | undefined
}

export interface RunningSite {
  readonly url: string
  readonly feed: FeedClient
  readonly publication: PublicationClient
  readonly guide: KeptPublication
  readonly check: KeptPublication
  readonly outreach: KeptPublication
  readonly tellers: KeptPublication
  readonly store: PageStore
  /** Stops listening, lets running requests end (at most five seconds), and stops asking the CMS. */
  stop(): Promise<void>
}

/** Starts the site: shows what it kept, then asks the CMS, and keeps asking. Throws one clear message when it cannot. */
export async function startSite({
  dist,
  env,
  now = Date.now,
  log = (line) => console.log(`site: ${line}`),
  pollSeconds = 60,
  feedTimeoutMs = 15_000,
  mostFeedBytes = 64_000_000,
  firstWaitMs,
  longestWaitMs,
  writeFile,
  sheets,
  kit,
}: StartSite): Promise<RunningSite> {
  const settings = readSettings(env)
  const facts = await readBuildFacts(dist)
  const feed = await FeedClient.open({
    folder: join(settings.DATA_DIR, 'site'),
    city: facts.city.id,
    feedUrl: settings.FEED_URL,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs: feedTimeoutMs,
    mostBytes: mostFeedBytes,
    now,
    log,
  })
  const { publication, forwarder, ...research } = await openResearch({
    settings,
    city: facts.city.id,
    now,
    log,
    timeoutMs: feedTimeoutMs,
    firstWaitMs,
    longestWaitMs,
    write: writeFile,
  })
  const { tellers, withdrawals, cms } = await openTeller({
    settings,
    city: facts.city.id,
    feed,
    now,
    log,
    timeoutMs: feedTimeoutMs,
    firstWaitMs,
    longestWaitMs,
    write: writeFile,
  })
  const astro = await loadAstro(dist)
  const { guideKeeper, guide } = await openGuide({ settings, facts, timeoutMs: feedTimeoutMs, log })
  const { checkKeeper, check } = await openCheck({ settings, facts, timeoutMs: feedTimeoutMs, log })
  const { outreachKeeper, outreach } = await openOutreach({ settings, facts, timeoutMs: feedTimeoutMs, log })
  const messages = await openMessages({
    settings,
    mostDays: () => outreach.messageDays,
    now,
    log,
    timeoutMs: feedTimeoutMs,
    firstWaitMs,
    longestWaitMs,
    write: writeFile,
  })
  const site = new CitySite(facts, settings.SITE_URL, { feed, publication, guide, check, outreach, now })
  const tallies = await TallyStore.open(join(settings.DATA_DIR, 'site', 'tallies.json'), {
    log,
    today: () => site.on,
    write: writeFile,
  })
  const trustsProxy = settings.SITE_TRUSTS_PROXY === '1'
  const handler = new SiteHandler({
    site,
    feed,
    publication,
    guide: guideKeeper,
    check: checkKeeper,
    outreach: outreachKeeper,
    tellers,
    teller: new TellerSite({ site, tellers, cms, withdrawals, key: research.key, trustsProxy, now }),
    messages: new MessageSender({ ...messages, outreach, log }),
    pageKey: research.key,
    sheets: sheets ?? routeSheets(log),
    kit: kit ?? kitPrinter(log),
    tallies,
    research: new ResearchSite({ site, publication, forwarder, ...research, dist, trustsProxy, now }),
    astro,
    styleHash: hashOf(facts.css),
    outreachStyleHash: hashOf(facts.outreachCss),
    guideStyleHash: hashOf(facts.guideCss),
    checkStyleHash: hashOf(facts.checkCss),
    championStyleHash: hashOf(facts.championCss),
    researchStyleHash: hashOf(facts.researchCss),
    coachStyleHash: hashOf(facts.coachCss),
    assessStyleHash: hashOf(facts.assessCss),
    tellerStyleHash: hashOf(facts.tellerCss),
    contactStyleHash: hashOf(facts.contactCss),
    dist,
    callSecret: settings.CALL_SECRET,
    trustsProxy,
    now,
    log,
  })
  const lookForProxy = unusedProxy(trustsProxy, log)
  const server = createServer(limits, (request, response) => {
    lookForProxy(request)
    handler.handle(request, response)
  })
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  await listen(server, settings.SITE_PORT, settings.SITE_HOST)

  const ask = () => {
    void feed.refresh()
    void publication.refresh()
    void guideKeeper.refresh()
    void checkKeeper.refresh()
    void outreachKeeper.refresh()
    void tellers.refresh()
    withdrawals.kick()
    forwarder.kick()
    messages.forwarder.kick()
  }
  ask()
  const poll = setInterval(ask, pollSeconds * 1000)
  const { port } = server.address() as AddressInfo
  log(`listening on port ${port}, public address ${settings.SITE_URL}`)

  return {
    url: `http://localhost:${port}`,
    feed,
    publication,
    guide: guideKeeper,
    check: checkKeeper,
    outreach: outreachKeeper,
    tellers,
    store: handler.store,
    stop: async () => {
      clearInterval(poll)
      await close(server)
      await Promise.all([tallies.stop(), forwarder.stop(), messages.forwarder.stop(), withdrawals.stop()])
    },
  }
}

const hashOf = (css: string): string => createHash('sha256').update(css).digest('base64')

/** Slow or oversized senders are cut off before they hold anything up. */
const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
}

async function loadAstro(dist: URL): Promise<AstroHandler> {
  const built: unknown = await import(new URL('server/entry.mjs', dist).href)
  if (typeof built === 'object' && built !== null && 'handler' in built && typeof built.handler === 'function')
    return built.handler as AstroHandler
  throw new Error('Expected a site built with the Node adapter in middleware mode. Build the site again.')
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isTaken) throw error
    throw new Error(`Port ${port} is taken. Stop the other program, or choose another port with SITE_PORT.`, {
      cause: error,
    })
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), 5_000)
  await closed
  clearTimeout(late)
}
