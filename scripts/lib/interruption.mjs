import { Interrupted } from './fault.mjs'

/**
 * Ctrl-C and its relatives as two signals: `signal` asks for a tidy stop; `hurry` follows when the person asks again. npm and the terminal
 * may both send the same Ctrl-C, so repeats within a second and a half count as one.
 */
export function listenForInterruption(source = process, now = Date.now) {
  const stop = new AbortController()
  const hurry = new AbortController()
  let firstAt = null
  const listener = () => {
    if (firstAt === null) {
      firstAt = now()
      stop.abort(new Interrupted())
    } else if (now() - firstAt > 1_500) hurry.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) source.on(name, listener)
  return { signal: stop.signal, hurry: hurry.signal }
}
