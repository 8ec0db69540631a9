import { defineConfig } from 'tsup'

/** What runs outside Next: preparing the data and the server. Compiled, so that a start takes no time to translate. */
export default defineConfig({
  entry: ['src/prepare.ts', 'src/server.ts'],
  format: 'esm',
  target: 'node24',
  clean: true,
  splitting: true,
})
