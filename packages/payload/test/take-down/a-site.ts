import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isSignedCall } from '@use-it-cities/success-stories/signature'
import { callSecret, type Cms } from '../support/cms.ts'
import { send } from '../support/rest.ts'

export interface Listening {
  readonly url: string
  readonly stop: () => Promise<void>
}

async function listening(handler: RequestListener, port = 0): Promise<Listening> {
  const server = createServer(handler)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export interface SmallSite extends Listening {
  /** Shows this story with these pictures until it is told to forget it. */
  readonly show: (code: string, files?: readonly string[]) => void
  /** Remembers it as taken down, whatever the CMS knows. */
  readonly bury: (code: string, on: string) => void
  /** The pages go, then the pictures, then the lists: a site that is slow. */
  readonly forget: (code: string, what?: readonly ('pages' | 'pictures' | 'lists')[]) => void
  /** Done before the next page is answered. */
  readonly whenAsked: (act: () => Promise<unknown>) => void
  /** Everything that was asked without a signature of the CMS. */
  readonly asked: string[]
}

const lists = ['/en/', '/en/rss.xml', '/sitemap/1.xml']

/** A site as the CMS sees it: pages, pictures and lists that still have a story until it is forgotten. */
export async function aSmallSite({
  port = 0,
  knows = true,
}: { port?: number; knows?: boolean } = {}): Promise<SmallSite> {
  const files = new Map<string, readonly string[]>()
  const still = new Map<string, Set<string>>()
  const buried: { code: string; on: string }[] = []
  const asked: string[] = []
  const acts: (() => Promise<unknown>)[] = []
  const shows = (code: string, what: string) => still.get(code)?.has(what) === true
  const site = await listening((request, response) => {
    void (async () => {
      const url = request.url ?? ''
      if (url.startsWith('/_use-it/')) {
        const body = await bodyOf(request)
        if (!isSigned(request, body)) return response.writeHead(401).end()
        if (url === '/_use-it/tombstones') return response.end(JSON.stringify({ tombstones: buried }))
        if (url === '/_use-it/changed') return response.end('{}')
        if (url !== '/_use-it/addresses' || !knows) return response.writeHead(404).end()
        const { code } = JSON.parse(body) as { code: string }
        const addresses = [
          ...['en', 'ur', 'ar'].map((language) => `/${language}/stories/${code}`),
          `/cards/${code}.png`,
          ...(files.get(code) ?? []).map((file) => `/media/${file}`),
        ]
        return response.end(JSON.stringify({ addresses, lists }))
      }
      asked.push(url)
      await acts.pop()?.()
      const code = [...still.keys()].find(
        (each) => url.includes(each) || files.get(each)?.some((file) => url.includes(file)),
      )
      if (lists.includes(url)) return response.end([...still.keys()].filter((each) => shows(each, 'lists')).join(' '))
      if (code === undefined) return response.writeHead(404).end()
      const what = url.startsWith('/media/') || url.startsWith('/cards/') ? 'pictures' : 'pages'
      return shows(code, what) ? response.end('a story') : response.writeHead(410).end()
    })()
  }, port)
  return {
    ...site,
    asked,
    bury: (code, on) => buried.push({ code, on }),
    whenAsked: (act) => acts.push(act),
    show: (code, its = []) => {
      files.set(code, its)
      still.set(code, new Set(['pages', 'pictures', 'lists']))
    },
    forget: (code, what = ['pages', 'pictures', 'lists']) => what.forEach((each) => still.get(code)?.delete(each)),
  }
}

/** The CMS over HTTP, for whoever comes from outside. `of` is set when it has started. */
export async function aDoor(): Promise<Listening & { of: (cms: Cms) => void }> {
  let cms: Cms | null = null
  const door = await listening((request, response) => {
    void (async () => {
      if (!cms || !request.url?.startsWith('/api/')) return response.writeHead(503).end()
      const answer = await send(cms, request.method ?? 'GET', request.url.slice('/api'.length), {})
      response.writeHead(answer.status)
      return response.end(Buffer.from(await answer.arrayBuffer()))
    })()
  })
  return { ...door, of: (started) => (cms = started) }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const isSigned = ({ headers }: IncomingMessage, body: string) =>
  isSignedCall(
    callSecret,
    { timestamp: String(headers['use-it-timestamp']), signature: String(headers['use-it-signature']), body },
    Date.now() / 1000,
  )
