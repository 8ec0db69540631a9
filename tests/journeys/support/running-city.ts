import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '@use-it-cities/tooling/free-port'
import { until } from './until.ts'

const root = resolve(import.meta.dirname, '../../..')

export interface RunningCity {
  readonly cms: string
  readonly site: string
  readonly dataDir: string
  readonly administrator: { email: string; password: string }
  /** Stops everything as Ctrl-C does and removes the data. */
  stop(): Promise<void>
}

/** The product as `npm start` runs it, on ports and data of its own. A data folder that is given is kept. */
export async function startCity({
  env = {},
  flags = [] as string[],
  dataDir: given = null as string | null,
} = {}): Promise<RunningCity> {
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'use-it-city-')))
  const [cmsPort, sitePort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...flags], {
    cwd: root,
    env: { ...process.env, ...env, DATA_DIR: dataDir, CMS_PORT: String(cmsPort), SITE_PORT: String(sitePort) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  stopsWithThisProcess(child)
  const output = createWriteStream(join(dataDir, 'npm-start.log'))
  child.stdout.pipe(output)
  child.stderr.pipe(output)
  const cms = `http://localhost:${cmsPort}`
  const site = `http://localhost:${sitePort}`
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => {
      void readFile(join(dataDir, 'npm-start.log'), 'utf8').then((log) =>
        reject(new Error(`npm start ended with ${String(code)}:\n${log.slice(-2000)}`)),
      )
    })
  })
  ended.catch(() => undefined)
  await Promise.race([Promise.all([answers(`${cms}/api/health`), answers(`${site}/_use-it/health`)]), ended])
  const administrator = await firstAdministrator(dataDir)
  return {
    cms,
    site,
    dataDir,
    administrator,
    async stop() {
      await end(child)
      if (given === null) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const answers = (address: string) =>
  until(`${address} to answer`, async () => (await fetch(address)).ok, { withinMs: 240_000, everyMs: 250 })

export async function firstAdministrator(dataDir: string) {
  const note = await readFile(join(dataDir, 'first-administrator.txt'), 'utf8')
  const line = (name: string) => new RegExp(`^${name}:?\\s*(\\S+)`, 'im').exec(note)?.[1] ?? ''
  return { email: line('e-?mail'), password: line('password') }
}

/** Where a test fails before it has a city to stop, nothing is left running for the tests after it. */
function stopsWithThisProcess(child: ChildProcess) {
  const stop = () => void child.kill('SIGTERM')
  process.once('exit', stop)
  child.once('exit', () => process.off('exit', stop))
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exited
}
