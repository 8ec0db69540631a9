import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/**
 * `node scripts/convert-spend.ts <council-facts.json> [folder]` writes `data/spend-headers.json` (the names councils give
 * their columns) and `data/spend-facts.json` (layouts seen, metrics, what local can mean, what may be left out).
 * Exit code 1 when the dossier has not the form it should (nothing is written then), 2 for misuse.
 */
const source = z.array(z.string()).min(1)
const dossier = z.object({
  sources: z.record(z.string(), z.looseObject({ title: z.string() })),
  spend: z.object({
    csvLayouts: z.array(
      z.strictObject({
        council: z.string(),
        format: z.string(),
        description: z.string().nullable(),
        columns: z.array(z.string()).nullable(),
        source,
        certainty: z.string(),
      }),
    ),
    headerAliases: z.record(z.string(), source),
    headerAliasesSource: source,
    metrics: z.array(
      z.strictObject({ name: z.string(), formula: z.string(), note: z.string(), basis: z.string(), source }),
    ),
    localDefinitions: z.array(z.strictObject({ id: z.string(), meaning: z.string() })),
    scopeExclusionsProposal: z.array(z.string()),
    scopeBasis: z.string(),
  }),
})

const [path, into = resolve(import.meta.dirname, '..')] = process.argv.slice(2)
if (path === undefined) stop(2, 'Expected the path of the dossier, for example: council-facts.json')

try {
  const { spend, sources } = dossier.parse(JSON.parse(readFileSync(path, 'utf8')))
  const { csvLayouts: layouts, metrics, localDefinitions } = spend
  const named = [...layouts, ...metrics].flatMap((each) => each.source).concat(spend.headerAliasesSource)
  const facts = {
    layouts,
    metrics,
    localDefinitions,
    exclusions: { basis: spend.scopeBasis, proposed: spend.scopeExclusionsProposal },
    sources: Object.fromEntries([...new Set(named)].sort().flatMap((id) => (sources[id] ? [[id, sources[id]]] : []))),
  }
  write('spend-headers.json', { sources: spend.headerAliasesSource, fields: spend.headerAliases })
  write('spend-facts.json', facts)
  const count = Object.values(spend.headerAliases).flat().length
  process.stdout.write(`${count} names of columns, ${layouts.length} layouts, ${metrics.length} metrics\n`)
} catch (error) {
  stop(1, `${path}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`)
}

function write(name: string, content: object): void {
  mkdirSync(resolve(into, 'data'), { recursive: true })
  writeFileSync(resolve(into, 'data', name), `${JSON.stringify(content, null, 2)}\n`)
}

function stop(code: number, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
