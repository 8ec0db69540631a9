import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

type Exports = Record<string, string | { '@use-it/source'?: string }>

/** Every entry in `exports` that names a source file becomes an entry of the build: one list, kept in package.json. */
function entriesFromPackageJson(): Record<string, string> {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Exports }
  return Object.fromEntries(
    Object.entries(exports).flatMap(([, target]) => {
      const source = typeof target === 'object' ? target['@use-it/source'] : undefined
      if (!source?.startsWith('./src/')) return []
      return [[source.replace('./src/', '').replace(/\.tsx?$/, ''), source]]
    }),
  )
}

/** The build of every published package: ESM only, declarations, one output file for each entry point. */
export const library = defineConfig({
  entry: entriesFromPackageJson(),
  format: 'esm',
  dts: true,
  clean: true,
  treeshake: true,
  target: 'node20',
  tsconfig: 'tsconfig.json',
})
