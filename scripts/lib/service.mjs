import { setTimeout as delay } from 'node:timers/promises'
import { openLog } from './log-file.mjs'
import { faultOf, howItEnded } from './run-command.mjs'
import { spawnTree } from './process-tree.mjs'

/** How long to wait before each new try. */
const defaultPauses = [1_000, 2_000, 4_000]

/**
 * Keeps a server running: when it stops by itself it is started again, after a pause, as often as there are pauses; one that ran
 * for `steadyMs` in between has all its tries again. `failed` rejects with the fault when there is nothing left to try, or when
 * it stopped before `ready()` was called, where trying again would only hide the reason.
 */
export function startService(service, { logPath, say, onPid = () => {}, pauses = defaultPauses, steadyMs = 60_000 }) {
  const log = openLog(logPath)
  const stopping = new AbortController()
  let isReady = false
  let tree

  const run = async () => {
    for (let tries = 0; ; tries += 1) {
      const since = Date.now()
      tree = spawnTree(service.command, (text) => log.write(text))
      onPid(tree.pid)
      const outcome = await tree.ended
      if (stopping.signal.aborted) return
      if (Date.now() - since >= steadyMs) tries = 0
      const how = howItEnded(outcome)
      if (!isReady) throw faultOf(`${service.title} stopped before it was ready (${how}).`, log)
      if (tries >= pauses.length)
        throw faultOf(
          `${service.title} stopped (${how}) and did not stay up after ${tries} new tries, so both were stopped.`,
          log,
        )
      say(`${service.title} stopped (${how}); starting it again (${tries + 1} of ${pauses.length}).`)
      await delay(pauses[tries], undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
    }
  }
  const running = run()
  running.catch(() => {})

  return {
    log,
    /** Never fulfils; rejects with the fault. */
    failed: running.then(() => new Promise(() => {})),
    ready: () => (isReady = true),
    kill: () => tree.kill(),
    async stop() {
      stopping.abort()
      await tree.stop()
      await running.catch(() => {})
      log.close()
    },
  }
}
