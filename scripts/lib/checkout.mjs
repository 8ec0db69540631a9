import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of this checkout. */
export const rootOfCheckout = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Where the set-up keeps what it installed for itself and the stamps of what is done; goes when node_modules goes. */
export const stateDir = (root) => join(root, 'node_modules', '.use-it')

/** The Node 24 that the npm package `node` brings: everything but these scripts runs on it. */
export const nodeBinary = (root) =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** pnpm, kept in the checkout so that a later build needs neither npx nor a network. */
export const pnpmDir = (root) => join(stateDir(root), 'pnpm')
export const pnpmBinary = (root) =>
  join(pnpmDir(root), 'node_modules', '.bin', process.platform === 'win32' ? 'pnpm.cmd' : 'pnpm')

/** `12.21.0` from `"packageManager": "pnpm@12.21.0"`. */
export function pnpmVersion(root) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '')
}

/** PATH for what we start: Node 24, the tools of the workspace and our pnpm before anything of the machine's. */
export const pathFor = (root, path = '') =>
  [
    join(root, 'node_modules', '.bin'),
    join(root, 'node_modules', 'node', 'bin'),
    join(pnpmDir(root), 'node_modules', '.bin'),
    path,
  ]
    .filter(Boolean)
    .join(delimiter)
