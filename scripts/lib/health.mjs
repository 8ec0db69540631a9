import { Agent, get } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

/** The status a local address answers with, or `null`. An agent of our own keeps it away from any proxy. */
export const statusOf = (url, timeoutMs = 5_000) =>
  new Promise((settle) => {
    const request = get(url, { agent: new Agent(), timeout: timeoutMs }, (response) => {
      response.resume()
      response.once('end', () => settle(response.statusCode))
      response.once('error', () => settle(null))
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => settle(null))
  })

/** Asks until the address answers 200. `false` when it did not within `withinMs`. */
export async function becomesHealthy(url, { withinMs, signal, everyMs = 200 }) {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    signal?.throwIfAborted()
    if ((await statusOf(url)) === 200) return true
    await delay(everyMs)
  }
  return false
}
