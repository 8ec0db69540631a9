import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { layers } from './layers.ts'

const typed = ['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}']

/** Payload's Local API asks nobody's permission unless told to, so every call says which it is. */
const localApi = {
  selector: [
    'CallExpression',
    '[callee.property.name=/^(find|findByID|findGlobal|findVersions|findVersionByID|create|update|updateGlobal|delete|count|duplicate|restoreVersion)$/]',
    ':matches([callee.object.name="payload"], [callee.object.property.name="payload"])',
    ':not(:has(Property[key.name="overrideAccess"]))',
  ].join(''),
  message:
    'Say whose rights this call has: `overrideAccess: false` with `req` for what a person asks for, `overrideAccess: true` for our own work. Left out, Payload checks nothing.',
}

/** One configuration for the whole repository. What formatting can settle is left to prettier. */
export const config = defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.next/',
    '**/.astro/',
    '**/.turbo/',
    '.data/',
    'apps/cms/src/migrations/',
    '**/payload-types.ts',
    '**/importMap.js',
    '**/next-env.d.ts',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    plugins: { 'use-it': { rules: { layers } } },
    rules: {
      'use-it/layers': 'error',
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: nodeGlobals() },
    rules: { 'no-undef': 'error' },
  },
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['packages/{core,success-stories,questionnaire-schema,voucher-rules,qualification-equivalency}/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The rules read no clock: take the day as an argument.' },
        { object: 'Math', property: 'random', message: 'The rules give the same answer every time.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The rules read no clock: take the day as an argument.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
      ],
    },
  },
  {
    files: ['packages/payload/src/**/*.{ts,tsx}', 'apps/cms/src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', localApi] },
  },
  {
    // Payload hands every hook a document of type `any`, and a hook hands it back.
    files: ['packages/{core,success-stories,astro}/src/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-return': 'error' },
  },
  {
    // Three files alone put markup in as it is: the style sheet, which the build wrote, and the drawings of a route and of
    // a result, which `routeDrawing` and `radarOf` made with every word escaped.
    files: ['packages/astro/src/**/*.astro', 'apps/site/src/**/*.astro'],
    ignores: [
      'packages/astro/src/layouts/Page.astro',
      'packages/astro/src/components/guide/Drawing.astro',
      'packages/astro/src/components/check/Radar.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'error', 'astro/no-unsafe-inline-scripts': 'error' },
  },
)

function nodeGlobals(): Record<string, 'readonly'> {
  const names =
    'process console Buffer URL URLSearchParams fetch setTimeout clearTimeout setInterval clearInterval setImmediate AbortController AbortSignal TextEncoder TextDecoder performance structuredClone Response Request Headers'
  return Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']))
}
