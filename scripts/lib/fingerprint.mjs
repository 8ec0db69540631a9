import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What no build reads, or what a build itself writes. */
const ignoredFolders = new Set([
  'node_modules',
  'dist',
  '.next',
  '.turbo',
  '.astro',
  '.data',
  'test',
  'tests',
  'bench',
  'coverage',
])
const ignoredFiles = /(^next-env\.d\.ts|\.md|\.tsbuildinfo|\.log)$/

function* filesIn(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name)) yield* filesIn(root, path)
    } else if (entry.isFile() && !ignoredFiles.test(entry.name)) yield path
  }
}

/** SHA-256 over the names and contents of these files and folders (relative to the root); missing ones count as missing. */
export function fingerprintOf(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const isFile = /\.[a-z]+$/.test(path)
    const files = !existsSync(join(root, path)) ? [] : isFile ? [path] : filesIn(root, path)
    for (const file of files) {
      const content = readFileSync(join(root, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}
