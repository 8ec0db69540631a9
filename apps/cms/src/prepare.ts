import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { birmingham } from '@use-it-cities/birmingham'
import { contentFolder } from '@use-it-cities/birmingham/content'
import { prepare, sayAsJson } from '@use-it-cities/payload/server'
import { migrations } from './migrations/sqlite/index'

const dataDir = resolve(process.env['DATA_DIR'] ?? '.data')
const url = process.env['DATABASE_URL']
const isMongo = url?.startsWith('mongodb') === true

try {
  await prepare(
    {
      dataDir,
      databaseFile: isMongo ? null : url ? fileURLToPath(url) : join(dataDir, 'cms.db'),
      config: async () => (await import('./payload.config')).default,
      // MongoDB has no tables: its indexes are made when the CMS connects.
      migrations: isMongo ? [] : migrations,
      contentFolder,
      withStories: !process.argv.includes('--no-demo'),
      administratorEmail: process.env['FIRST_ADMINISTRATOR'] || `administrator@${birmingham.id}.example`,
    },
    sayAsJson,
  )
  process.exit(0)
} catch (thrown) {
  console.error(thrown)
  sayAsJson({ step: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) })
  process.exit(1)
}
