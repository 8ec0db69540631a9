import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '@use-it-cities/assessment'
import type { Language } from '@use-it-cities/core'
import { build, type BuildOptions } from 'esbuild'
import { catalogueList } from '../check/app/server/catalogue-list.ts'
import { languageWords } from '../check/app/server/language-words.ts'
import { ourCatalogues } from '../check/check-library.ts'
import type { Catalogues } from '../words/catalogues.ts'
import { cityWords } from '../words/city-words.ts'

export interface AssessBundle {
  /** `app` begins; `scripts` are all that belong to it, itself too. */
  readonly names: { readonly app: string; readonly scripts: readonly string[] }
  /** File name and code of each script. */
  readonly files: readonly (readonly [name: string, code: Uint8Array])[]
}

/**
 * The scripts of the assessments in the browser, made small. Names carry a hash of their content; the service worker keeps its
 * address, and changes whenever a script, a checklist, a word or `shell` does: what the empty page is made of besides, its style
 * above all. What a browser has kept would else stay as it was.
 */
export async function assessBundle(
  packageRoot: URL,
  said: Catalogues,
  languages: readonly Language[],
  catalogues: readonly Catalogue[] = ourCatalogues,
  shell: unknown = null,
): Promise<AssessBundle> {
  const entry = (name: string) => fileURLToPath(new URL(`src/check/app/${name}.ts`, packageRoot))
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry('main')],
    format: 'esm',
    outdir: 'assess',
    entryNames: 'app-[hash]',
    define: { ENGLISH: JSON.stringify(said.assess.en) },
  })
  const files = outputFiles.map(({ path, contents }) => [basename(path), contents] as const)
  const scripts = files.map(([name]) => name)
  const [app] = scripts
  if (app === undefined) throw new Error('Expected the scripts of the assessments in src/check/app/.')
  const fetched = languages.filter((language) => language !== 'en')
  const list = catalogueList(catalogues, '', languages, cityWords(said))
  const words = fetched.map((language) => languageWords(said.assess[language], language))
  const data = [catalogues, list, words, shell]
  const hash = createHash('sha256')
    .update(JSON.stringify([scripts, data]))
    .digest('hex')
    .slice(0, 12)
  const worker = await build({
    ...options,
    entryPoints: [entry('service-worker')],
    format: 'iife',
    outdir: 'assess',
    define: {
      BUILD: JSON.stringify(hash),
      FILES: JSON.stringify([
        ...scripts,
        'data/catalogues.json',
        ...catalogues.map(({ id }) => `data/${id}.json`),
        ...fetched.map((language) => `words/${language}.json`),
      ]),
    },
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
