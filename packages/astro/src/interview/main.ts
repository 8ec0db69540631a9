import { el } from '../questionnaire/markup.ts'
import { translator } from '../words/translate.ts'
import { App } from './app.ts'
import { canWorkOffline } from './can-work-offline.ts'
import { Database } from './database.ts'
import { interviewWords, keptData, newestData } from './interview-data.ts'
import { codeInAddress } from './researcher-code.ts'
import { toDom } from './to-dom.ts'

const asked = location.pathname.split('/')[2] ?? ''
const code = codeInAddress()

async function begin(): Promise<void> {
  const [database, words] = await Promise.all([
    canWorkOffline() ? Database.open().catch(() => null) : null,
    interviewWords(),
  ])
  if (!database) {
    const t = translator(words.en, 'en')
    const sentence = t(canWorkOffline() ? 'app.private' : 'start.noOffline')
    document.querySelector('#main .lead')?.replaceChildren(...toDom(el('span', { role: 'alert' }, sentence)))
    return
  }
  const ready = navigator.serviceWorker.register('/interview/sw.js', { scope: '/interview/' }).then(
    () => navigator.serviceWorker.ready,
    () => null,
  )
  const kept = await keptData(database)
  const newest = newestData(database, kept)
  // A network that hardly works should hold up nobody who has what they need.
  const app = new App({ database, words, fetched: kept ?? (await newest), asked })
  await app.start(code)
  app.update(await newest)
  if (await ready) app.offlineReady()
}

void begin()
