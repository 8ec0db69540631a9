/**
 * Reads the pages with Lighthouse and writes `docs/lighthouse.md`. Run with `pnpm run lighthouse` after `pnpm run build`,
 * on a quiet machine: the figure for performance depends on it.
 */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { categories, pagesToRead, readWithLighthouse, type Category, type Reading } from './read-with-lighthouse.ts'

const times = 3
const bars: Readonly<Record<Category, number>> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
}
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const [before = 0] = loadavg()
const readings = await readWithLighthouse(times, categories)
const [after = 0] = loadavg()
const rows = pagesToRead.map(({ page, path }) => ({ page, of: readings.filter((reading) => reading.path === path) }))
const scoreOf = (of: readonly Reading[], category: Category) => median(of.map(({ scores }) => scores[category]))
const spread = (of: readonly Reading[]) =>
  of
    .map(({ scores }) => scores.performance)
    .sort((a, b) => a - b)
    .join(', ')
const isMet = rows.every(({ of }) => categories.every((each) => scoreOf(of, each) >= bars[each]))
const table = rows.map(
  ({ page, of }) => `| ${[page, ...categories.map((each) => scoreOf(of, each)), spread(of)].join(' | ')} |`,
)
const faults = rows.flatMap(({ page, of }) =>
  [...new Set(of.flatMap((reading) => reading.faults))].map((fault) => `- ${page}: ${fault}`),
)

const text = `# What Lighthouse says of the pages

Written by \`npx pnpm@12.21.0 --filter @use-it-cities/site run lighthouse\` on ${new Date().toISOString().slice(0, 10)}, with Lighthouse
${readings[0]?.lighthouse} and Chromium ${readings[0]?.browser} from npm. Its own mobile setting: a small screen, slow 4G and a processor four
times slower, simulated. Each page was read ${times} times; the scores are the middle ones.

| Page | Performance | Accessibility | Best practices | SEO | Performance, each time |
| --- | --- | --- | --- | --- | --- |
${table.join('\n')}

The bars: 100 for accessibility, best practices and SEO, at least 99 for performance. ${isMet ? 'All are met.' : '**Not all are met.**'}

Under which conditions: the built site on this machine over a made-up city (the fixture of the site's tests), plain HTTP on the
machine itself, each page drawn once before, so that it came from the page store. The story has a photo of about 28 kB and all
a story can have. ${availableParallelism()} cores, shared with other work: load ${before.toFixed(1)} at the start and ${after.toFixed(1)} at the end; a busy machine makes
performance worse, never better. No domain, no TLS and no real network stood between. \`npm run test:full\` holds
accessibility, best practices and SEO; timings are in no test.
${faults.length === 0 ? '' : `\nAudits below 90 in any of the readings:\n\n${faults.join('\n')}\n`}`
await writeFile(new URL('../../../docs/lighthouse.md', import.meta.url), text)
console.log(table.join('\n'))
if (!isMet) process.exitCode = 1
