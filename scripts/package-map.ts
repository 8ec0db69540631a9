/**
 * Writes the map of packages into README.md from the workspace itself, between the two markers.
 *   node scripts/package-map.ts           writes it
 *   node scripts/package-map.ts --check   fails when it is stale
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

interface Manifest {
  readonly name: string
  readonly description: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

const root = new URL('../', import.meta.url)
const readme = new URL('README.md', root)
const [start, end] = ['<!-- map: written by scripts/package-map.ts -->', '<!-- end of map -->']
const scope = '@use-it-cities/'
const short = (name: string) => name.replace(scope, '')

const folders = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(new URL(`${parent}/`, root)).map((name) => `${parent}/${name}`),
)
const all = folders.map((folder) => ({
  folder,
  manifest: JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8')) as Manifest,
}))

const needs = ({ dependencies = {} }: Manifest) =>
  Object.keys(dependencies)
    .filter((name) => name.startsWith(scope))
    .map((name) => `\`${short(name)}\``)
    .sort()
    .join(', ') || '–'

const rows = all.map(
  ({ folder, manifest }) =>
    `| [\`${folder}\`](./${folder}) | ${manifest.description} | ${needs(manifest)} | ${manifest.private ? 'no' : 'yes'} |`,
)
const table = ['| Where | What | Needs | For npm |', '| --- | --- | --- | --- |', ...rows].join('\n')

const before = readFileSync(readme, 'utf8')
const [from, to] = [before.indexOf(start), before.indexOf(end)]
if (from < 0 || to < from) throw new Error(`Expected README.md to hold ${start} and then ${end}.`)
const after = `${before.slice(0, from + start.length)}\n\n${table}\n\n${before.slice(to)}`

if (!process.argv.includes('--check')) writeFileSync(readme, after)
else if (after !== before) {
  process.stderr.write('The map in README.md is stale. Write it again: npx pnpm@12.21.0 map\n')
  process.exitCode = 1
}
