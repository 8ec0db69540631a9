import { Database } from './database.ts'
import { sendOutbox } from './outbox.ts'

/** Put in by the build: it changes with every build, and names the scripts that belong together. */
declare const BUILD: string
declare const SCRIPTS: readonly string[]

/** As much of a service worker as is used here; its types and those of a page do not go together. */
interface WorkEvent extends Event {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate' | 'fetch' | 'sync', listener: (event: WorkEvent) => void): void
  readonly clients: { claim(): Promise<void> }
}
const worker = globalThis as unknown as Worker
const prefix = 'interview-'
const cacheName = prefix + BUILD
const shell = '/interview/'
const files = [shell, '/interview/words.json', '/icon.svg', ...SCRIPTS.map((name) => `/interview/${name}`)]

/** Everything of one build is kept before it is used. Until the last page of the old build closes, that one goes on. */
worker.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(file, { cache: 'reload', credentials: 'omit' }))
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(prefix) && name !== cacheName))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  )
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  const isPage = request.mode === 'navigate'
  if (request.method !== 'GET' || origin !== location.origin) return
  if (isPage && pathname.startsWith(shell)) event.respondWith(kept(shell, request))
  else if (files.includes(pathname)) event.respondWith(kept(pathname, request))
})

/** As kept with this build; from the site when the browser has cleared it. */
async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request)
}

/** The browser says that the network is back, also when no page is open. */
worker.addEventListener('sync', (event) => {
  const work = Database.open()
    .then(sendOutbox)
    .then(({ left }) => {
      if (left > 0) throw new Error('Something still waits.')
    })
  event.waitUntil(work)
})
