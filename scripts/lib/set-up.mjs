import { setTimeout as delay } from 'node:timers/promises'
import { join } from 'node:path'
import { build, isBuilt, sourcesNow } from './build.mjs'
import { stateDir } from './checkout.mjs'
import { makeWritable } from './folder.mjs'
import { install, isInstalled } from './install.mjs'
import { takeLock } from './lock.mjs'
import { stopOrphans } from './orphans.mjs'
import { identityOf } from './process-identity.mjs'

/** Whether `npm start` has never finished setting this checkout up. */
export const isFirstRun = (root) => !isInstalled(root)

async function alone(root, { progress, signal }, work) {
  makeWritable(stateDir(root))
  const path = join(stateDir(root), 'set-up.lock')
  const waiting = async () => {
    for (;;) {
      const lock = takeLock(path)
      if (lock.taken) return lock
      await delay(250, undefined, { signal }).catch(() => signal.throwIfAborted())
    }
  }
  let lock = takeLock(path)
  if (!lock.taken)
    lock = await progress.step(`Waiting for another run (process ${lock.holder.pid}) that sets this folder up`, waiting)
  try {
    await stopOrphans(lock.previous)
    return await work((pid) => lock.note({ children: [identityOf(pid)] }))
  } finally {
    lock.release()
  }
}

/** Installs and builds what is missing, one run at a time in one checkout. Touches nothing and needs no network when all is there. */
export async function setUp(root, { env, progress, signal, logPath }) {
  if (isInstalled(root) && isBuilt(root)) return
  await alone(root, { progress, signal }, async (onPid) => {
    if (!isInstalled(root)) {
      await progress.step('Installing the packages (a minute or two, the first time only)', () =>
        install(root, { env, signal, onPid, logPath: logPath('install') }),
      )
    }
    const fingerprint = sourcesNow(root)
    if (!isBuilt(root, fingerprint)) {
      await progress.step('Building what changed (a few minutes the first time)', () =>
        build(root, { env, signal, onPid, logPath: logPath('build'), fingerprint }),
      )
    }
  })
}
