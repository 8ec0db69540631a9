/** Put in by the build: it changes with every build, and names the files that belong together. */
declare const BUILD: string
declare const FILES: readonly string[]

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
const prefix = 'assess-'
const cacheName = prefix + BUILD
const shell = '/assess/shell'
const files = [shell, '/icon.svg', ...FILES.map((name) => `/assess/${name}`)]

/** Everything of one build is kept before it is used. No answer ever comes here. */
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
  if (request.method !== 'GET' || origin !== location.origin) return
  const isScreen = request.mode === 'navigate' && /^\/assess\/[a-z]{2}\/$/.test(pathname)
  if (isScreen) event.respondWith(kept(shell, request))
  else if (files.includes(pathname)) event.respondWith(kept(pathname, request))
})

/** As kept with this build; from the site when the browser has cleared it. */
async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request)
}

export {}
