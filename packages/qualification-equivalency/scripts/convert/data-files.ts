import type { Converted } from './convert-dossier.ts'

/** Every file the conversion writes, by its path in the package. */
export function dataFiles({ index, professions, tools, withheld, manifest }: Converted): Record<string, string> {
  return {
    ...Object.fromEntries(professions.map((each) => [`data/professions/${each.id}.json`, json(each)])),
    'data/guide-index.json': json(index),
    'data/comparable-tools.json': json(tools),
    'data/withheld.json': json(withheld),
    'data/manifest.json': json(manifest),
    'src/data/profession-files.ts': loaders(professions.map(({ id }) => id)),
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** One import each, written out: a bundler then makes a file of its own for every profession. */
function loaders(ids: readonly string[]): string {
  const lines = ids.map(
    (id) => `  '${id}': () => import('../../data/professions/${id}.json', { with: { type: 'json' } }),`,
  )
  return [
    '/** Written by scripts/convert-facts.ts. */',
    '// prettier-ignore',
    'export const professionFiles = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}
