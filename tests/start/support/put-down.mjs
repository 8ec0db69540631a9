import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file that a test looks for again and again: it is not there, or whole, and never read half written. */
export function putDown(path, text) {
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}
