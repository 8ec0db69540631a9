/**
 * What `npm test` runs, in order. A step is one of
 * - `tools`: programs of node_modules/.bin that check the repository (each `[name, ...arguments]`);
 * - `vitest`: the vitest runs of workspace packages: `folders` (`packages/*` means those that no other step names), the package's
 *   `script`, more `args` and `env`. Only these are counted.
 * `isFull` steps run under `npm run test:full` only. `needs: 'mongodb'` steps are left out when no MongoDB can be reached, and said so.
 */
export const steps = [
  { name: 'types', title: 'Types', tools: [['turbo', 'run', 'typecheck', '--output-logs=errors-only', '--continue']] },
  {
    name: 'lint',
    title: 'Lint, formatting, unused code',
    tools: [['eslint', '.'], ['prettier', '--check', '.'], ['knip']],
  },
  {
    name: 'unit',
    title: 'Unit and property tests',
    vitest: { folders: ['packages/*', 'apps/*', 'tooling'], script: 'test' },
  },
  { name: 'shape', title: 'Shape of the packages', vitest: { folders: ['tests/package-shape'], script: 'test:shape' } },
  { name: 'cms', title: 'CMS on SQLite', vitest: { folders: ['packages/payload', 'apps/cms'], script: 'test' } },
  {
    name: 'mongodb',
    title: 'CMS on MongoDB',
    needs: 'mongodb',
    vitest: { folders: ['packages/payload'], script: 'test' },
  },
  { name: 'site', title: 'Site', vitest: { folders: ['packages/astro', 'apps/site'], script: 'test' } },
  { name: 'start', title: 'npm start and its faults', vitest: { folders: ['tests/start'], script: 'test:start' } },
  {
    name: 'journeys',
    title: 'Browser journeys',
    vitest: {
      folders: ['tests/journeys'],
      script: 'test:journeys',
      args: ['--exclude', '**/accessibility*', '--exclude', '**/node_modules/**'],
    },
  },
  {
    name: 'accessibility',
    title: 'Accessibility',
    vitest: { folders: ['tests/journeys'], script: 'test:journeys', args: ['accessibility'] },
  },
  {
    name: 'every-address',
    title: 'Every address, faults and soak',
    isFull: true,
    vitest: { folders: ['tests/*'], script: 'test:full' },
  },
]
