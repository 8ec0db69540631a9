import { Interrupted } from './fault.mjs'

/**
 * Calls `onGone` when the process that started us has gone. npm runs scripts through a shell, and a signal that stops npm stops the
 * shell and never reaches us.
 */
function watchParent(source, onGone, everyMs) {
  const parent = source.ppid
  const timer = setInterval(() => {
    if (source.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, everyMs)
  timer.unref()
}

/**
 * Ctrl-C and its relatives as two signals: `signal` asks for a tidy stop; `hurry` follows when the person asks again. npm and the terminal
 * may both send the same Ctrl-C, so repeats within a second and a half count as one.
 */
export function listenForInterruption(source = process, { now = Date.now, everyMs = 500 } = {}) {
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
  if (source.env.npm_lifecycle_event) watchParent(source, listener, everyMs)
  return { signal: stop.signal, hurry: hurry.signal }
}
