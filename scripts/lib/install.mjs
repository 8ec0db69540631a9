import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { childEnvironment } from './child-environment.mjs'
import { nodeBinary, pnpmBinary, pnpmDir, pnpmVersion } from './checkout.mjs'
import { Interrupted } from './fault.mjs'
import { npmCommand, npmSettingsForPnpm } from './npm-settings.mjs'
import { runCommand } from './run-command.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** Changes whenever what is in node_modules should change: the locked packages, the rules for them, the machine, pnpm. */
function wantedInstall(root) {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)))
  return { packages: hash.digest('hex'), machine: `${process.platform}-${process.arch}`, pnpm: pnpmVersion(root) }
}

export function isInstalled(root) {
  const stamp = readStamp(root, 'installed')
  const wanted = wantedInstall(root)
  return (
    Object.keys(wanted).every((key) => stamp?.[key] === wanted[key]) &&
    existsSync(nodeBinary(root)) &&
    existsSync(pnpmBinary(root))
  )
}

const failed = (what) => (how) =>
  `${what} could not be installed (${how}). Check the network connection, the proxy and \`npm config get registry\`, then run the same command again; it goes on where it stopped.`

async function installPnpm(root, { env, ...run }) {
  const folder = pnpmDir(root)
  mkdirSync(folder, { recursive: true })
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
    `pnpm@${pnpmVersion(root)}`,
  ]
  await runCommand(
    { ...npmCommand(args, env), cwd: folder, env },
    { ...run, sentence: failed('pnpm, which installs the packages,') },
  )
}

/**
 * pnpm's own tries again take minutes when there is no network at all. It keeps what it has fetched, so running it again a few
 * times does the same for a network that stumbles, and a person without one hears of it in seconds.
 */
async function installPackages(command, options, tries = 4) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runCommand(command, options)
    } catch (error) {
      if (attempt === tries || error instanceof Interrupted || !isNetworkFault(error)) throw error
      await delay(1_500 * attempt, undefined, { signal: options.signal }).catch(() => options.signal.throwIfAborted())
    }
  }
}

const isNetworkFault = ({ details = [] }) =>
  /fetch|connect|timed? ?out|socket|network|ECONN|ENOTFOUND|EAI_AGAIN/i.test(details.join(' '))

/** Installs pnpm with npm into the checkout and the locked packages with pnpm; safe to run again after it was killed. */
export async function install(root, { env, ...run }) {
  if (readStamp(root, 'installed')?.pnpm !== pnpmVersion(root) || !existsSync(pnpmBinary(root)))
    await installPnpm(root, { env, ...run })
  const childEnv = childEnvironment(env, root, {
    pnpm_config_fetch_retries: '0',
    ...npmSettingsForPnpm(env),
    CI: 'true',
  })
  const command = {
    command: pnpmBinary(root),
    args: ['install', '--frozen-lockfile', '--reporter=append-only'],
    cwd: root,
    env: childEnv,
  }
  await installPackages(command, { ...run, sentence: failed('The packages') })
  writeStamp(root, 'installed', wantedInstall(root))
}
