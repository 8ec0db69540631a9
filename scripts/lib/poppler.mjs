import { spawnSync } from 'node:child_process'

/** Poppler's tools on the PATH, and which version; `null` when they are not installed. */
export function findPoppler(env) {
  const { stdout = '', stderr = '', error } = spawnSync('pdfinfo', ['-v'], { env, encoding: 'utf8' })
  if (error) return null
  return { what: /version \S+/.exec(`${stdout}${stderr}`)?.[0] ?? 'of an unknown version' }
}
