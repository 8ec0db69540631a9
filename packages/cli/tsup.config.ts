import { defineConfig } from 'tsup'

/** As every library here, and beside it the program that `bin` names, which nobody imports. */
export default defineConfig({
  entry: { index: 'src/index.ts', bin: 'src/bin.ts' },
  format: 'esm',
  dts: { entry: { index: 'src/index.ts' } },
  clean: true,
  treeshake: true,
  target: 'node20',
  tsconfig: 'tsconfig.json',
})
