import { spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@use-it-cities/tooling/free-port'

const app = join(import.meta.dirname, '..')

/** A place of its own for one test: an empty data folder, a free port, secrets. */
export interface Place {
  readonly dataDir: string
  readonly url: string
  readonly env: NodeJS.ProcessEnv
}

export async function aPlace(more: Readonly<Record<string, string>> = {}): Promise<Place> {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'use-it-cms-')), 'data')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const privateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const env = {
    PATH: process.env['PATH'],
    HOME: dataDir,
    NODE_ENV: 'production' as const,
    DATA_DIR: dataDir,
    CMS_PORT: String(port),
    CMS_URL: url,
    SITE_URL: 'http://127.0.0.1:9',
    PAYLOAD_SECRET: 'a secret of this test and of nothing else',
    FEED_KEY: 'key-of-the-feed',
    FEED_PRIVATE_KEY: privateKey,
    NEXT_TELEMETRY_DISABLED: '1',
    ...more,
  }
  return { dataDir, url, env }
}

export const remove = ({ dataDir }: Place): void => rmSync(join(dataDir, '..'), { recursive: true, force: true })

/** How a run ended and what it said, one parsed step for each line of JSON. */
export interface Outcome {
  readonly code: number | null
  readonly steps: readonly { step: string; message: string }[]
  readonly output: string
}

/** Runs the compiled preparation. `watch` sees the process after each line it prints. */
export function prepare(
  { env }: Place,
  { args = [], watch = () => {} }: { args?: string[]; watch?: (process: ChildProcess, output: string) => void } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, ['dist/prepare.js', ...args], { cwd: app, env })
  let output = ''
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
    watch(child, output)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = output.split('\n').filter((line) => line.startsWith('{"step"') && line.endsWith('}'))
      resolve({ code, output, steps: lines.map((line) => JSON.parse(line) as { step: string; message: string }) })
    })
  })
}

/** Starts the built CMS; resolves once it says that it is ready. */
export async function serve({ env, url }: Place): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['dist/server.js'], { cwd: app, env })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes(`ready at ${url}`)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => reject(new Error(`The CMS stopped with ${code}.\n${output}`)))
  })
  return () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit')
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
}

/** The first administrator's address and password, from the file that only its owner can read. */
export function firstAdministrator({ dataDir }: Place): { email: string; password: string } {
  const text = readFileSync(join(dataDir, 'first-administrator.txt'), 'utf8')
  const read = (label: string) => new RegExp(`${label}:\\s+(\\S+)`).exec(text)?.[1] ?? ''
  return { email: read('E-mail'), password: read('Password') }
}

/** Sends JSON to the CMS. */
export const send = (
  place: Place,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${place.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
