/**
 * What `npm test` runs, in order. A step is one of
 * - `tools`: programs of node_modules/.bin that check the repository (each `[name, ...arguments]`);
 * - `vitest`: the vitest runs of workspace packages: `folders` (`packages/*` means those that no other step names), the package's
 *   `script` and more `args`. Only these are counted. With `secondTry`, one or two files that fail run once more; what passes
 *   only then is named. Not so where one of them is in `oneTry`: nothing withdrawn may come back, not even once.
 * `isFull` steps run under `npm run test:full` only, which also insists on a MongoDB. A step that `wants: 'mongodb'` runs on SQLite and, when one can be reached, on MongoDB too; the
 * closing lines say which. One that `wants: 'poppler'` is left out where Poppler's tools are not installed.
 */
export const steps = [
  { name: 'types', title: 'Types', tools: [['turbo', 'run', 'typecheck', '--output-logs=errors-only', '--continue']] },
  {
    name: 'lint',
    title: 'Lint, formatting, unused code',
    tools: [['node', 'scripts/lint.mjs'], ['prettier', '--check', '.'], ['knip']],
  },
  {
    name: 'unit',
    title: 'Unit and property tests',
    vitest: { folders: ['packages/*', 'apps/*', 'tooling'], script: 'test' },
  },
  { name: 'shape', title: 'Shape of the packages', vitest: { folders: ['tests/package-shape'], script: 'test:shape' } },
  {
    name: 'cms',
    title: 'CMS',
    wants: 'mongodb',
    vitest: { folders: ['packages/payload', 'apps/cms'], script: 'test' },
  },
  { name: 'site', title: 'Site', vitest: { folders: ['packages/astro', 'apps/site'], script: 'test' } },
  { name: 'start', title: 'npm start and its faults', vitest: { folders: ['tests/start'], script: 'test:start' } },
  {
    name: 'journeys',
    title: 'Browser journeys',
    wants: 'mongodb',
    vitest: {
      folders: ['tests/journeys'],
      script: 'test:journeys',
      secondTry: true,
      oneTry: ['race.test.ts', 'killed-take-down.test.ts', 'restore-drill.test.ts'],
    },
  },
  {
    name: 'accessibility',
    title: 'Accessibility and the site in a browser',
    vitest: { folders: ['apps/site'], script: 'test:browser', secondTry: true },
  },
  {
    name: 'lighthouse',
    title: 'The site as Lighthouse reads it',
    isFull: true,
    vitest: { folders: ['apps/site'], script: 'test:lighthouse' },
  },
  {
    name: 'faults',
    title: 'Kills in the middle of a take-down',
    isFull: true,
    vitest: { folders: ['tests/journeys'], script: 'test:faults' },
  },
  {
    name: 'poppler',
    title: 'PDFs read by Poppler',
    isFull: true,
    wants: 'poppler',
    vitest: { folders: ['packages/*'], script: 'test:poppler' },
  },
  { name: 'bench', title: 'Benchmarks', isFull: true, tools: [['turbo', 'run', 'bench', '--concurrency=1']] },
]
