import { canWorkOffline } from '../interview/can-work-offline.ts'
import { toDom } from '../interview/to-dom.ts'
import { el } from '../questionnaire/markup.ts'
import { App } from './app.ts'
import type { CoachData } from './guide/guide-book.ts'
import { CoachDatabase } from './vault/coach-database.ts'
import { say } from './words/coach-words.ts'

async function begin(): Promise<void> {
  const database = canWorkOffline() ? await CoachDatabase.open().catch(() => null) : null
  if (!database) {
    document.querySelector('#main .lead')?.replaceChildren(...toDom(el('span', { role: 'alert' }, say('noOffline'))))
    return
  }
  const app = new App(database)
  const ready = navigator.serviceWorker.register('/coach/sw.js', { scope: '/coach/' }).then(
    () => navigator.serviceWorker.ready,
    () => null,
  )
  await app.start()
  const data = await guideData()
  if (data) app.update(data)
  if ((await ready) && data) app.offlineReady()
}

/** All professions, as the worker has them when there is no network. */
async function guideData(): Promise<CoachData | null> {
  try {
    const response = await fetch('/coach/data.json', { credentials: 'omit' })
    const data = response.ok ? ((await response.json()) as CoachData) : null
    return data?.contract === 1 ? data : null
  } catch {
    return null
  }
}

void begin()
