import { join } from 'node:path'
import { childEnvironment } from './child-environment.mjs'
import { nodeBinary } from './checkout.mjs'
import { isFirstRun, setUp } from './set-up.mjs'
import { tellSite } from './tell-site.mjs'

/** A script of an app's package.json, run by `node --run`: needs no package manager and no network. */
const packageScript = (root, app, script, env, args = []) => ({
  command: nodeBinary(root),
  args: ['--run', script, ...(args.length > 0 ? ['--', ...args] : [])],
  cwd: join(root, 'apps', app),
  env,
})

const secretNames = [
  'PAYLOAD_SECRET',
  'FEED_KEY',
  'CALL_SECRET',
  'FEED_PRIVATE_KEY',
  'FEED_PUBLIC_KEY',
  'INTAKE_PRIVATE_KEY',
]

/** Each process gets the secrets it needs and none of the other's. */
function environmentFor(env, settings, mine) {
  const nobodys = Object.fromEntries([...secretNames, 'DATABASE_URL', 'SMTP_URL'].map((name) => [name, undefined]))
  return childEnvironment(env, settings.root, {
    NODE_ENV: 'production',
    DATA_DIR: settings.dataDir,
    SITE_URL: settings.siteUrl,
    ...nobodys,
    ...mine,
  })
}

const cmsEnvironment = (env, settings, secrets) =>
  environmentFor(env, settings, {
    PAYLOAD_SECRET: secrets.PAYLOAD_SECRET,
    FEED_KEY: secrets.FEED_KEY,
    CALL_SECRET: secrets.CALL_SECRET,
    FEED_PRIVATE_KEY: secrets.FEED_PRIVATE_KEY,
    INTAKE_PRIVATE_KEY: secrets.INTAKE_PRIVATE_KEY,
    DATABASE_URL: settings.databaseUrl,
    SMTP_URL: env.SMTP_URL,
    CMS_PORT: String(settings.cmsPort),
    CMS_URL: settings.cmsUrl,
    SITE_CALL_URLS: settings.siteCallUrls,
  })

const siteEnvironment = (env, settings, secrets) =>
  environmentFor(env, settings, {
    FEED_KEY: secrets.FEED_KEY,
    CALL_SECRET: secrets.CALL_SECRET,
    FEED_PUBLIC_KEY: secrets.FEED_PUBLIC_KEY,
    FEED_URL: settings.feedUrl,
    SITE_PORT: String(settings.sitePort),
  })

/** What `npm start` runs, apart from how it runs it. The tests bring a plan of their own with small servers in it. */
export const plan = {
  isFirstRun: ({ root }) => isFirstRun(root),

  setUp: ({ root }, context) => setUp(root, context),

  prepare: (env, settings, secrets, { demo }) =>
    packageScript(
      settings.root,
      'cms',
      'prepare-data',
      cmsEnvironment(env, settings, secrets),
      demo ? [] : ['--no-demo'],
    ),

  services: (env, settings, secrets) => [
    {
      name: 'cms',
      title: 'The CMS',
      command: packageScript(settings.root, 'cms', 'start', cmsEnvironment(env, settings, secrets)),
      healthUrl: `http://localhost:${settings.cmsPort}/api/health`,
    },
    {
      name: 'site',
      title: 'The site',
      command: packageScript(settings.root, 'site', 'start', siteEnvironment(env, settings, secrets)),
      healthUrl: `http://localhost:${settings.sitePort}/_use-it/health`,
    },
  ],

  async whenReady(settings, secrets, say) {
    const status = await tellSite(`http://localhost:${settings.sitePort}`, secrets.CALL_SECRET)
    if (status !== 200)
      say(
        `The site could not read the stories yet (${status ?? 'no answer'}); it tries again by itself within a minute.`,
      )
  },
}
