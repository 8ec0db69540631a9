/** scripts/start.mjs with a plan of small servers; everything else is the real thing. */
import { fileURLToPath } from 'node:url'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment } from '../../../scripts/lib/child-environment.mjs'
import { rootOfCheckout } from '../../../scripts/lib/checkout.mjs'
import { runStart } from '../../../scripts/lib/run-start.mjs'

const folder = process.env.FAKE_DIR
const script = (name, args, env) => ({
  command: process.execPath,
  args: [fileURLToPath(new URL(name, import.meta.url)), ...args],
  cwd: folder,
  env,
})
const environment = (env, settings) =>
  childEnvironment(env, settings.root, { NODE_ENV: 'production', DATA_DIR: settings.dataDir, FAKE_DIR: folder })

const plan = {
  isFirstRun: () => !existsSync(join(folder, 'set-up')),
  setUp: (_settings, { progress }) =>
    progress.step('Installing the packages', async () => writeFileSync(join(folder, 'set-up'), 'done')),
  prepare: (env, settings, _secrets, { demo }) =>
    script('fake-prepare.mjs', demo ? [] : ['--no-demo'], environment(env, settings)),
  services: (env, settings) =>
    [
      ['cms', 'The CMS', settings.cmsPort],
      ['site', 'The site', settings.sitePort],
    ].map(([name, title, port]) => ({
      name,
      title,
      command: script('fake-server.mjs', [name, String(port)], environment(env, settings)),
      healthUrl: `http://localhost:${port}/health`,
    })),
}

const free = process.env.FAKE_FREE_BYTES
process.exitCode = await runStart({
  argv: process.argv.slice(2),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  root: rootOfCheckout,
  plan,
  timing: { pauses: [20, 20, 20], readyWithinMs: 20_000 },
  ...(free && { statfs: () => ({ bavail: Number(free), bsize: 1 }) }),
})
