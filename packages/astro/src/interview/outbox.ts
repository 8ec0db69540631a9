import { mostSealedBytes } from '../research/limits.ts'
import type { Database } from './database.ts'
import type { Waiting } from './drafts.ts'

/** Answers of the site after which trying again could never help. */
const hopeless = new Set([403, 409, 413, 415, 422])

export interface Sent {
  readonly sent: number
  readonly left: number
}

/**
 * Sends what waits, one after the other, and deletes each when the site says that it is on its disk: never before. Sent
 * twice is the same as once. What the site will never take stays, marked, for a person to look at.
 */
export async function sendOutbox(database: Database): Promise<Sent> {
  return oneAtATime(async () => {
    let sent = 0
    for (const { sealed, state } of await database.all<Waiting>('outbox')) {
      if (state === 'refused') continue
      const status = await post(sealed)
      if (status === 202) {
        await database.put('outbox', sealed.id, undefined)
        sent += 1
      } else if (hopeless.has(status)) await database.put('outbox', sealed.id, { sealed, state: 'refused' })
      else break
    }
    const left = (await database.all<Waiting>('outbox')).filter(({ state }) => state === 'waiting').length
    return { sent, left }
  })
}

/** 0 when there was no whole answer in time. */
async function post(sealed: Waiting['sealed']): Promise<number> {
  const body = JSON.stringify(sealed)
  if (new TextEncoder().encode(body).length > mostSealedBytes) return 413
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(), 30_000)
  try {
    const response = await fetch('/questionnaire/sealed', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      redirect: 'error',
      signal: stop.signal,
    })
    if (response.status !== 202) return response.status
    const { id, kept } = (await response.json()) as { id?: unknown; kept?: unknown }
    return id === sealed.id && kept === true ? 202 : 0
  } catch {
    return 0
  } finally {
    clearTimeout(late)
  }
}

/** Pages and the worker share one outbox; where the browser has locks they take turns. */
function oneAtATime<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  return 'locks' in navigator ? (navigator.locks.request('use-it-outbox', run) as Promise<Answer>) : run()
}
