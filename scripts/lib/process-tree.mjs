import { spawn, spawnSync } from 'node:child_process'

const isWindows = process.platform === 'win32'

/** Sends a signal to a program and to everything it started (its process group). */
export function signalTree(pid, signal) {
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * Starts a program in a process group of its own, so that a Ctrl-C in the terminal reaches only us and we decide the order, and
 * so that stopping it stops what it started too. `ended` settles with `{ code, signal }` once the whole group has let go of its
 * output; `error` is set when it could not be started at all.
 */
export function spawnTree({ command, args, cwd, env }, onOutput) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    windowsHide: true,
  })
  let isStopping = false
  const ended = new Promise((settle) => {
    let outcome = { code: null, signal: null }
    let timer
    child.once('error', (error) => {
      onOutput(`${error.message}\n`)
      outcome = { code: 127, signal: null, error }
      if (child.pid === undefined) settle(outcome)
    })
    child.once('exit', (code, signal) => {
      outcome = { code, signal }
      // The leader is gone; what it left behind gets a moment to finish, unless `stop` is already seeing to that.
      timer = setTimeout(() => {
        if (!isStopping) signalTree(child.pid, 'SIGKILL')
        timer = setTimeout(() => (child.stdout.destroy(), child.stderr.destroy()), 12_000)
      }, 2_000)
    })
    child.once('close', () => {
      clearTimeout(timer)
      settle(outcome)
    })
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', onOutput)
  }
  return {
    pid: child.pid,
    ended,
    /** Asks the group to stop, insists after `graceMs`, and waits until it is gone. */
    async stop(graceMs = 10_000) {
      isStopping = true
      if (child.pid === undefined) return
      signalTree(child.pid, 'SIGTERM')
      const timer = setTimeout(() => signalTree(child.pid, 'SIGKILL'), graceMs)
      await ended
      clearTimeout(timer)
    },
    kill: () => child.pid !== undefined && signalTree(child.pid, 'SIGKILL'),
  }
}
