import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Published } from './published.ts'

/** Packs a package as it would be published, with workspace versions filled in; the tarball, and the same unpacked. */
export function pack({ folder }: Published): { tarball: string; unpacked: string } {
  const into = mkdtempSync(path.join(tmpdir(), 'use-it-pack-'))
  execFileSync('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', into], { cwd: folder, stdio: 'pipe' })
  const [tarball] = readdirSync(into).filter((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error(`Expected one tarball of ${folder}, but got none.`)
  execFileSync('tar', ['-xzf', tarball], { cwd: into })
  return { tarball: path.join(into, tarball), unpacked: path.join(into, 'package') }
}

/** The paths inside a tarball, without npm's `package/` in front. */
export const filesIn = (tarball: string): string[] =>
  execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''))

/** The manifest inside a tarball. */
export const manifestIn = (tarball: string): Record<string, Record<string, string>> =>
  JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' })) as Record<
    string,
    Record<string, string>
  >
