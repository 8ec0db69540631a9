/**
 * `pnpm lint`: ESLint over the whole repository, a part at a time and two parts at once. In one process it would hold the
 * types of every package at the same time, which takes more memory than Node gives it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const eslint = fileURLToPath(new URL('../node_modules/eslint/bin/eslint.js', import.meta.url))
const atOnce = 2

const foldersIn = (folder) =>
  readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
const rest = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !name.startsWith('.') && !['packages', 'apps', 'node_modules'].includes(name))
  .filter((entry) => entry.isDirectory() || /\.[cm]?[jt]s$/.test(entry.name))
  .map(({ name }) => name)

const waiting = [rest, ...[...foldersIn('packages'), ...foldersIn('apps')].map((folder) => [folder])]
let isClean = true

/** Parts without a file that ESLint reads are fine. */
async function lintNext() {
  for (let paths = waiting.shift(); paths; paths = waiting.shift()) {
    const running = spawn(process.execPath, [eslint, '--no-error-on-unmatched-pattern', ...paths], {
      cwd: root,
      stdio: 'inherit',
    })
    const [code] = await once(running, 'close')
    if (code !== 0) isClean = false
  }
}

await Promise.all(Array.from({ length: atOnce }, lintNext))
process.exitCode = isClean ? 0 : 1
