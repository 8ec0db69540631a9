import { fileURLToPath } from 'node:url'
import { readdirSync, readFileSync } from 'node:fs'

/** What a package says about itself, as far as these tests ask. */
export interface Published {
  readonly name: string
  readonly folder: string
  readonly exports: Readonly<Record<string, string | { types?: string; default?: string }>>
  readonly files: readonly string[]
  readonly license?: string
}

const packages = fileURLToPath(new URL('../../../packages/', import.meta.url))

/** Every package that goes to npm. */
export const published: readonly Published[] = readdirSync(packages)
  .map((name) => `${packages}${name}`)
  .flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Published & { private?: boolean }
    return manifest.private ? [] : [{ ...manifest, folder }]
  })

/** The entries that resolve to a declaration file of the build, by subpath. */
export function declarationsOf({ exports, folder }: Published): Map<string, string> {
  return new Map(
    Object.entries(exports).flatMap(([subpath, target]) =>
      typeof target === 'object' && target.types ? [[subpath, `${folder}/${target.types.replace('./', '')}`]] : [],
    ),
  )
}
