import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'

/** How to call the npm that is on this machine; the one that runs us when there is one. */
export function npmCommand(args, env = process.env) {
  if (env.npm_execpath && basename(env.npm_execpath) === 'npm-cli.js')
    return { command: process.execPath, args: [env.npm_execpath, ...args] }
  return process.platform === 'win32'
    ? { command: 'cmd.exe', args: ['/d', '/c', 'npm', ...args] }
    : { command: 'npm', args }
}

const carriedOver = {
  registry: 'registry',
  proxy: 'proxy',
  'https-proxy': 'https_proxy',
  noproxy: 'noproxy',
  cafile: 'cafile',
  'strict-ssl': 'strict_ssl',
}
const isDefault = (name, value) =>
  value === null ||
  value === undefined ||
  value === '' ||
  String(value) === '' ||
  (name === 'strict-ssl' && value === true)

/**
 * npm's own settings for reaching a registry, as environment variables that pnpm reads. pnpm reads `~/.npmrc` but neither npm's global
 * file nor `npm_config_*` variables, so behind a company's mirror npm would work and pnpm would not.
 */
export function npmSettingsForPnpm(env = process.env, list = listNpmSettings) {
  const settings = list(env)
  const carried = Object.entries(carriedOver).filter(([name]) => !isDefault(name, settings[name]))
  return Object.fromEntries(carried.map(([name, target]) => [`pnpm_config_${target}`, String(settings[name])]))
}

function listNpmSettings(env) {
  const { command, args } = npmCommand(['config', 'list', '--json'], env)
  const { stdout } = spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    return JSON.parse(stdout)
  } catch {
    return {}
  }
}
