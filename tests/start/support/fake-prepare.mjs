/** Stands for the CMS's prepare-data: makes the first administrator, or does what `<FAKE_DIR>/prepare.mode` says. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { putDown } from './put-down.mjs'

const modeFile = join(process.env.FAKE_DIR, 'prepare.mode')
const mode = existsSync(modeFile) ? readFileSync(modeFile, 'utf8') : 'fine'
writeFileSync(join(process.env.FAKE_DIR, 'prepare.args'), JSON.stringify(process.argv.slice(2)))

if (mode === 'hang') {
  putDown(join(process.env.FAKE_DIR, 'prepare.hanging'), String(process.pid))
  setInterval(() => {}, 1000)
} else if (mode === 'full') {
  console.error('Error: ENOSPC: no space left on device, write')
  process.exit(1)
} else if (mode === 'unreachable') {
  console.error('MongooseServerSelectionError: connect ECONNREFUSED')
  console.log(JSON.stringify({ step: 'failed', message: 'DATABASE_URL points at a database that does not answer.' }))
  process.exit(1)
} else {
  const file = join(process.env.DATA_DIR, 'first-administrator.txt')
  if (!existsSync(file)) writeFileSync(file, 'e-mail: administrator@example.org\npassword: made-up\n', { mode: 0o600 })
}
