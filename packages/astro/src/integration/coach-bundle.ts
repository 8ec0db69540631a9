import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

export interface CoachBundle {
  /** `app` begins; `scripts` are all that belong to it, itself too. */
  readonly names: { readonly app: string; readonly scripts: readonly string[] }
  /** File name and code of each script. */
  readonly files: readonly (readonly [name: string, code: Uint8Array])[]
}

/**
 * The scripts of the coach view, made small. The titles that professions are searched by come in a script of their own,
 * when somebody searches. Names carry a hash of their content; the service worker alone keeps its address, and is another one
 * when `shell`, what the page around them is made of, has changed.
 */
export async function coachBundle(packageRoot: URL, shell: unknown = null): Promise<CoachBundle> {
  const entry = (name: string) => fileURLToPath(new URL(`src/coach/${name}.ts`, packageRoot))
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry('main')],
    format: 'esm',
    splitting: true,
    outdir: 'coach',
    entryNames: 'app-[hash]',
    chunkNames: 'part-[hash]',
  })
  const files = outputFiles.map(({ path, contents }) => [basename(path), contents] as const)
  const scripts = files.map(([name]) => name)
  const app = scripts.find((name) => name.startsWith('app-'))
  if (app === undefined) throw new Error('Expected the scripts of the coach view in src/coach/.')
  const hash = createHash('sha256')
    .update(JSON.stringify([scripts, shell]))
    .digest('hex')
    .slice(0, 12)
  const worker = await build({
    ...options,
    entryPoints: [entry('service-worker')],
    format: 'iife',
    outdir: 'coach',
    define: { BUILD: JSON.stringify(hash), SCRIPTS: JSON.stringify(scripts) },
  })
  const [sw] = worker.outputFiles
  return { names: { app, scripts }, files: [...files, ['sw.js', sw?.contents ?? new Uint8Array()]] }
}

const options = {
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  target: ['chrome90', 'firefox90', 'safari15'],
  charset: 'utf8',
  // In the repository our packages are read as they are written; elsewhere as they are published.
  conditions: import.meta.url.endsWith('.ts') ? ['@use-it/source', 'module'] : ['module'],
  legalComments: 'none',
} satisfies BuildOptions
