import { execFile } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '@use-it-cities/tooling/free-port'
import { killableProcess, type KillableProcess } from './killable-process.ts'
import { firstAdministrator, type RunningCity } from './running-city.ts'

const apps = resolve(import.meta.dirname, '../../../apps')
const secret = () => randomBytes(32).toString('base64url')

/** The product as two processes that nobody looks after: whoever kills one starts it again. */
export interface KillableCity extends RunningCity {
  readonly processes: Readonly<Record<'cms' | 'site', KillableProcess>>
  readonly feedKey: string
}

/** The built CMS and the built site, on ports and data of their own. */
export async function startKillableCity(): Promise<KillableCity> {
  const dataDir = await mkdtemp(join(tmpdir(), 'use-it-killed-'))
  const [cmsPort, sitePort] = [await freePort(), await freePort()]
  const [cms, site] = [`http://localhost:${cmsPort}`, `http://localhost:${sitePort}`]
  const feed = generateKeyPairSync('ed25519')
  const intake = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const feedKey = secret()
  const shared = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    SITE_URL: site,
    FEED_KEY: feedKey,
    CALL_SECRET: secret(),
    DATABASE_URL: undefined,
  } as const
  const cmsEnv = {
    ...shared,
    CMS_PORT: String(cmsPort),
    CMS_URL: cms,
    SITE_CALL_URLS: site,
    TRUST_PROXY: '1',
    PAYLOAD_SECRET: secret(),
    FEED_PRIVATE_KEY: String(feed.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    INTAKE_PRIVATE_KEY: String(intake.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
  const siteEnv = {
    ...shared,
    SITE_PORT: String(sitePort),
    FEED_URL: `${cms}/api/feed`,
    FEED_PUBLIC_KEY: String(feed.publicKey.export({ type: 'spki', format: 'pem' })),
  }
  const cmsFolder = join(apps, 'cms')
  await promisify(execFile)(process.execPath, ['dist/prepare.js', '--no-demo'], { cwd: cmsFolder, env: cmsEnv })
  const processes = {
    cms: killableProcess({
      script: 'dist/server.js',
      cwd: cmsFolder,
      env: cmsEnv,
      healthUrl: `${cms}/api/health`,
      log: join(dataDir, 'cms.log'),
    }),
    site: killableProcess({
      script: 'start.mjs',
      cwd: join(apps, 'site'),
      env: siteEnv,
      healthUrl: `${site}/_use-it/health`,
      log: join(dataDir, 'site.log'),
    }),
  }
  const killBoth = () => Promise.all([processes.cms.kill(), processes.site.kill()])
  try {
    await Promise.all([processes.cms.start(), processes.site.start()])
  } catch (error) {
    await killBoth()
    throw new Error(`The city did not start:\n${(await readFile(join(dataDir, 'cms.log'), 'utf8')).slice(-2000)}`, {
      cause: error,
    })
  }
  return {
    cms,
    site,
    dataDir,
    feedKey,
    processes,
    administrator: await firstAdministrator(dataDir),
    async stop() {
      await killBoth()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
