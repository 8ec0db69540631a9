import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'

export interface Bundle {
  bytes: number
  gzipBytes: number
  inputs: string[]
  code: string
}

/**
 * What `code` costs a caller who bundles it: minified bytes, every file that came along, and what came out.
 * Packages named in `external` are left out, as when a caller has them already.
 */
export async function bundleOf(code: string, resolveDir: string, external: string[] = []): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir, loader: 'ts' },
    bundle: true,
    external,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@use-it/source', 'import'],
    metafile: true,
    write: false,
  })
  const [output] = Object.values(metafile.outputs)
  const bundled = outputFiles[0]?.contents ?? new Uint8Array()
  return {
    bytes: bundled.byteLength,
    gzipBytes: gzipSync(bundled).byteLength,
    inputs: Object.keys(output?.inputs ?? {}),
    code: outputFiles[0]?.text ?? '',
  }
}
