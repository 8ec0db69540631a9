/** Raises the versions as the change notes say, and writes the engine's into the module that puts it into every result. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const changesets = path.join(root, 'node_modules/.bin/changeset')
const { status } = spawnSync(changesets, ['version'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (status !== 0) process.exit(status ?? 1)

const folder = path.join(root, 'packages/assessment')
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
const module = path.join(folder, 'src/engine-version.ts')
const written = readFileSync(module, 'utf8').replace(/engineVersion = '[^']*'/, `engineVersion = '${version}'`)
writeFileSync(module, written)
