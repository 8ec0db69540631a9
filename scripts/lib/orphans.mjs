import { setTimeout as delay } from 'node:timers/promises'
import { isAlive } from './process-identity.mjs'
import { signalTree } from './process-tree.mjs'

const isGroupThere = ({ pid }) => {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * A run that was killed outright could not stop its children: they hold the ports and the database, or still install. `previous` is what
 * that run had written into its lock.
 */
export async function stopOrphans(previous) {
  const orphans = (previous?.children ?? []).filter(isAlive)
  for (const { pid } of orphans) signalTree(pid, 'SIGTERM')
  for (const deadline = Date.now() + 10_000; orphans.some(isGroupThere) && Date.now() < deadline;) await delay(100)
  for (const { pid } of orphans) signalTree(pid, 'SIGKILL')
}
