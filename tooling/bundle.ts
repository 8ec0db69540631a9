import { build } from 'esbuild'

/** What `code` costs a caller who bundles it: minified bytes, and every file that came along. */
export async function bundleOf(code: string, resolveDir: string): Promise<{ bytes: number; inputs: string[] }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@use-it/source', 'import'],
    metafile: true,
    write: false,
  })
  const [output] = Object.values(metafile.outputs)
  return { bytes: outputFiles[0]?.contents.byteLength ?? 0, inputs: Object.keys(output?.inputs ?? {}) }
}
