import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { birmingham } from '@use-it-cities/birmingham'
import { databaseFromUrl, useIt } from '@use-it-cities/payload'
import { birminghamPolicies, noticesGb } from '@use-it-cities/voucher-rules/data'
import { buildConfig } from 'payload'

const here = dirname(fileURLToPath(import.meta.url))

/** The CMS of Birmingham: the USE-IT plugin, the city's data and a database. Add your own collections below. */
export default buildConfig({
  plugins: [useIt(birmingham, { voucherPolicies: birminghamPolicies, voucherNotices: noticesGb })],
  secret: process.env['PAYLOAD_SECRET'] ?? '',
  db: databaseFromUrl({
    url: process.env['DATABASE_URL'],
    flavour: process.env['DATABASE_FLAVOUR'],
    dataDir: resolve(/* turbopackIgnore: true */ process.env['DATA_DIR'] ?? '.data'),
    migrationDir: { sqlite: process.env['SQLITE_MIGRATIONS'] ?? join(here, 'migrations/sqlite') },
  }),
  admin: { importMap: { baseDir: here, importMapFile: join(here, 'app/(payload)/admin/importMap.js') } },
  typescript: { outputFile: join(here, 'payload-types.ts') },
})
