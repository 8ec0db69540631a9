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
  addEventListener(type: 'install' | 'activate' | 'fetch', listener: (event: WorkEvent) => void): void
  readonly clients: { claim(): Promise<void> }
}
const worker = globalThis as unknown as Worker
const prefix = 'coach-'
const cacheName = prefix + BUILD
const shell = '/coach/'
const data = '/coach/data.json'
const files = [shell, '/icon.svg', ...SCRIPTS.map((name) => `/coach/${name}`)]

/** Everything of one build, and the guide, are kept before they are used. Nothing about a client ever comes here. */
worker.addEventListener('install', (event) => {
  const requests = [...files, data].map((file) => new Request(file, { cache: 'reload', credentials: 'omit' }))
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
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && pathname === shell) event.respondWith(kept(shell, request))
  else if (pathname === data) event.respondWith(newest(request))
  else if (files.includes(pathname)) event.respondWith(kept(pathname, request))
})

/** As kept with this build; from the site when the browser has cleared it. */
async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request)
}

/** Today's facts from the site; the last ones where there is no network, or one that hardly works. */
async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const known = await cache.match(data, { ignoreVary: true })
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(), known ? 8_000 : 60_000)
  try {
    const response = await fetch(request.url, { credentials: 'omit', cache: 'no-cache', signal: stop.signal })
    if (response.ok) await cache.put(data, response.clone()).catch(() => undefined)
    return response.ok ? response : (known ?? response)
  } catch (error) {
    if (known) return known
    throw error
  } finally {
    clearTimeout(late)
  }
}
