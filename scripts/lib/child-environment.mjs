import { pathFor } from './checkout.mjs'

/** What npm and pnpm put into the environment of a script, and what would change how a build or a server behaves. */
const noise = /^(npm_|pnpm_|INIT_CWD$|NODE_OPTIONS$|NODE_ENV$|TURBO_|FORCE_COLOR$|COLOR$|PORT$|HOST$|HOSTNAME$)/i

const quiet = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  PAYLOAD_TELEMETRY_DISABLED: 'true',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
}

/** The CMS and the site talk to each other on this machine, whatever proxy the machine has for the world outside. */
function withoutProxyForLocalhost(env) {
  const listed = env.NO_PROXY ?? env.no_proxy
  const value = [listed, 'localhost', '127.0.0.1', '::1'].filter(Boolean).join(',')
  return { NO_PROXY: value, no_proxy: value }
}

/** The caller's environment without the noise of the tools that started us, plus `more`; `undefined` in `more` takes a name out. */
export function childEnvironment(env, root, more = {}) {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !noise.test(name)))
  const all = {
    ...kept,
    ...quiet,
    ...withoutProxyForLocalhost(env),
    PATH: pathFor(root, env.PATH ?? env.Path),
    ...more,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
