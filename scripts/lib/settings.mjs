import { join, resolve } from 'node:path'
import { Fault } from './fault.mjs'

const given = (env, name) => (env[name]?.trim() ? env[name].trim() : undefined)

function portFrom(env, name, fallback) {
  const text = given(env, name)
  if (text === undefined) return fallback
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Fault(
    `${name} is "${text}", but a port is a whole number from 1 to 65535. Start with, for example, ${name}=${fallback + 1} npm start.`,
  )
}

function addressFrom(env, name, fallback) {
  const text = given(env, name)
  if (text === undefined) return fallback
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '')
  throw new Fault(
    `${name} is "${text}", but it should be a full web address. Start with, for example, ${name}=${fallback} npm start.`,
  )
}

function databaseFrom(env) {
  const text = given(env, 'DATABASE_URL')
  if (text === undefined || /^(file:|mongodb(\+srv)?:\/\/)/.test(text)) return text
  throw new Fault(
    'DATABASE_URL should start with mongodb:// or mongodb+srv:// (MongoDB) or file: (SQLite). Leave it out to keep the data in DATA_DIR.',
  )
}

/** Everything a person may set, from the environment, with the defaults of a machine that is not set up yet. */
export function readSettings(env, root) {
  const cmsPort = portFrom(env, 'CMS_PORT', 3000)
  const sitePort = portFrom(env, 'SITE_PORT', 4321)
  if (cmsPort === sitePort) {
    throw new Fault(
      `CMS_PORT and SITE_PORT are both ${cmsPort}, but the CMS and the site need a port each. Start with, for example, SITE_PORT=${cmsPort + 1} npm start.`,
    )
  }
  const siteUrl = addressFrom(env, 'SITE_URL', `http://localhost:${sitePort}`)
  return {
    root,
    dataDir: resolve(root, given(env, 'DATA_DIR') ?? '.data'),
    cmsPort,
    sitePort,
    cmsUrl: addressFrom(env, 'CMS_URL', `http://localhost:${cmsPort}`),
    siteUrl,
    siteCallUrls: given(env, 'SITE_CALL_URLS') ?? `http://localhost:${sitePort}`,
    feedUrl: addressFrom(env, 'FEED_URL', `http://localhost:${cmsPort}/api/feed`),
    databaseUrl: databaseFrom(env),
  }
}

export const lockFile = (settings) => join(settings.dataDir, 'start.lock')
export const logFile = (settings, name) => join(settings.dataDir, 'logs', `${name}.log`)
export const firstAdministratorFile = (settings) => join(settings.dataDir, 'first-administrator.txt')
