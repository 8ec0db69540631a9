import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const scriptsOf = (root, folder) => {
  const path = join(root, folder, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).scripts ?? {}) : {}
}

/**
 * The workspace folders of a vitest step. `packages/*` stands for those with the script that no step names itself, so a new
 * package is tested without anybody listing it; a folder that is named is always there, so that a missing one fails.
 */
export function foldersOf(root, step, steps) {
  const named = new Set(
    steps.flatMap((other) => other.vitest?.folders ?? []).filter((folder) => !folder.endsWith('/*')),
  )
  return step.vitest.folders.flatMap((folder) => {
    if (!folder.endsWith('/*')) return [folder]
    const group = folder.slice(0, -2)
    const names = existsSync(join(root, group)) ? readdirSync(join(root, group)).sort() : []
    return names
      .map((name) => `${group}/${name}`)
      .filter((path) => !named.has(path) && step.vitest.script in scriptsOf(root, path))
  })
}
