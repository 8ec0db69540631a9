import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const fakeStart = fileURLToPath(new URL('fake-start.mjs', import.meta.url))

/** Asks until `ask` gives something truthy; fails with `what` when the machine has had all the time it may need. */
export async function until(what, ask, withinMs = 45_000) {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await delay(25)) {
    const answer = await ask()
    if (answer) return answer
  }
  throw new Error(`Waited in vain: ${what}`)
}

const tryListen = (port) =>
  new Promise((settle) => {
    const server = createServer().once('error', () => settle(null))
    server.listen({ port, exclusive: true }, () => settle(server))
  })

/** A port of this suite's own range, held open by the server that is returned. */
async function heldPort(taken) {
  for (let port = 4330; port <= 4399; port += 1) {
    const server = taken.has(port) ? null : await tryListen(port)
    if (server) return { port, server }
  }
  throw new Error('No port is free between 4330 and 4399')
}

export async function freePorts(count) {
  const taken = new Set()
  const held = []
  for (let index = 0; index < count; index += 1) {
    held.push(await heldPort(taken))
    taken.add(held.at(-1).port)
  }
  await Promise.all(held.map(({ server }) => new Promise((settle) => server.close(settle))))
  return held.map(({ port }) => port)
}

export const isAnswering = (port, path = '/health') =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    (response) => response.ok,
    () => false,
  )

/** A folder with its own data and ports, and `start()` to run the real start in it with small servers. */
export async function aMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'use-it-start-'))
  const [cmsPort, sitePort] = await freePorts(2)
  const dataDir = join(folder, 'data')
  const running = new Set()

  const start = (args = [], more = {}) => {
    const env = {
      ...process.env,
      FAKE_DIR: folder,
      DATA_DIR: dataDir,
      CMS_PORT: String(cmsPort),
      SITE_PORT: String(sitePort),
      ...more,
    }
    const child = spawn(process.execPath, [fakeStart, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const run = { child, output: '', errors: '' }
    child.stdout.on('data', (text) => (run.output += text))
    child.stderr.on('data', (text) => (run.errors += text))
    run.ended = new Promise((settle) => child.once('close', (code, signal) => settle({ code, signal })))
    running.add(run)
    run.ended.then(() => running.delete(run))
    run.ready = () =>
      until('both addresses printed', () => {
        if (child.exitCode !== null) throw new Error(`Ended early: ${run.output}${run.errors}`)
        return run.output.includes('Ctrl-C stops both')
      })
    return run
  }

  return {
    folder,
    dataDir,
    cmsPort,
    sitePort,
    start,
    file: (name) => join(folder, name),
    data: (name) => join(dataDir, name),
    json: (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null),
    async clean() {
      for (const run of running) {
        run.child.kill('SIGTERM')
        await run.ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
