import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Catalogue } from '../words/areas.ts'

export interface InterviewBundle {
  readonly names: { readonly app: string; readonly worker: string; readonly start: string; readonly build: string }
  /** File name and code of each script. */
  readonly files: readonly (readonly [name: string, code: Uint8Array])[]
}

/**
 * The scripts for interviews without the internet, made small. Names carry a hash of their content, so that a phone
 * never mixes two builds; the service worker alone keeps its address and is told the names. It is another one when the words,
 * or `shell`, what the page around them is made of, have changed.
 */
export async function interviewBundle(
  packageRoot: URL,
  words: Catalogue<'questionnaire'>,
  shell: unknown = null,
): Promise<InterviewBundle> {
  const [app, start] = await Promise.all(['main', 'start'].map((name) => scriptOf(packageRoot, name)))
  if (!app || !start) throw new Error('Expected the scripts for interviews in src/interview/.')
  const names = { app: `app-${hashOf(app)}.js`, start: `start-${hashOf(start)}.js` }
  const build = hashOf(Buffer.concat([app, start, Buffer.from(JSON.stringify([words, shell]))]))
  const worker = await scriptOf(packageRoot, 'service-worker', {
    BUILD: JSON.stringify(build),
    SCRIPTS: JSON.stringify([names.app]),
  })
  return {
    names: { ...names, worker: 'sw.js', build },
    files: [
      [names.app, app],
      [names.start, start],
      ['sw.js', worker],
    ],
  }
}

async function scriptOf(packageRoot: URL, name: string, define: Record<string, string> = {}): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`src/interview/${name}.ts`, packageRoot))],
    bundle: true,
    minify: true,
    write: false,
    format: name === 'service-worker' ? 'iife' : 'esm',
    platform: 'browser',
    target: ['chrome90', 'firefox90', 'safari15'],
    charset: 'utf8',
    // In the repository our packages are read as they are written; elsewhere as they are published.
    conditions: import.meta.url.endsWith('.ts') ? ['@use-it/source', 'module'] : ['module'],
    legalComments: 'none',
    define,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12)
