import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))

const folder = mkdtempSync(path.join(tmpdir(), 'use-it-cli-'))
/** Loading the program is most of each run. Node keeps what it has read by its content, so this is never stale. */
const cache = path.join(tmpdir(), 'use-it-cli-compile-cache')
let count = 0

export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real program as a process of its own, as a person does. */
export function useIt(...args: readonly string[]): Said {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--conditions=@use-it/source', '--disallow-code-generation-from-strings', bin, ...args],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_COMPILE_CACHE: cache } },
  )
  if (error) throw error
  return { code: status, out: stdout, err: stderr }
}

/** Runs it with `--json` and reads what it prints. */
export function useItJson(...args: readonly string[]): {
  readonly code: number | null
  readonly json: unknown
  readonly err: string
} {
  const { code, out, err } = useIt(...args, '--json')
  return { code, json: JSON.parse(out) as unknown, err }
}

/** A file with this content, in a folder of its own; its path. */
export function aFile(name: string, content: string | Uint8Array): string {
  count += 1
  const own = path.join(folder, String(count))
  mkdirSync(own)
  const file = path.join(own, name)
  writeFileSync(file, content)
  return file
}

/** A folder with these files; its path. */
export function aFolder(files: Readonly<Record<string, string>>): string {
  count += 1
  const own = path.join(folder, String(count))
  mkdirSync(own)
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(own, name), content)
  return own
}
