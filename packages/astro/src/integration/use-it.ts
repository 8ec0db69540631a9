import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import node from '@astrojs/node'
import type { City } from '@use-it-cities/core'
import type { AstroIntegration } from 'astro'
import { passthroughImageService } from 'astro/config'
import { z } from 'zod'
import { buildFactsFile, type BuildFacts } from '../server/build-facts.ts'
import { cataloguesWith } from '../words/catalogues.ts'
import { assessBundle, type AssessBundle } from './assess-bundle.ts'
import { coachBundle, type CoachBundle } from './coach-bundle.ts'
import { componentsPlugin } from './components-plugin.ts'
import { useItOptionsSchema, type UseItOptions } from './options.ts'
import { routes } from './routes.ts'
import { styleSheet } from './style-sheet.ts'
import { interviewBundle, type InterviewBundle } from './interview-bundle.ts'

/**
 * Makes an Astro project the site of a city: every address, page and component, drawn on demand from the feed.
 * The city overrides words, style and single components through `options`, and adds pages as in any Astro project.
 * Throws, naming the field, when the options are not right.
 */
export function useIt(city: City, options: UseItOptions = {}): AstroIntegration {
  const parsed = useItOptionsSchema.safeParse(options)
  if (!parsed.success) throw new Error(`The options of useIt() are not right.\n${z.prettifyError(parsed.error)}`)
  const { words = {}, css: ownCss, components, catalogues, guide = { storyThemes: [] } } = parsed.data
  const said = cataloguesWith(words)
  const packageRoot = findPackageRoot()
  let facts: BuildFacts | null = null
  let bundle: InterviewBundle | null = null
  let coach: CoachBundle | null = null
  let assess: AssessBundle | null = null

  const integration: AstroIntegration = {
    name: '@use-it-cities/astro',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, updateConfig }) => {
        const researchCss = await styleSheet('research', city, config.root, packageRoot, ownCss)
        bundle = await interviewBundle(packageRoot, said.questionnaire, [researchCss, city])
        const coachCss = await styleSheet('coach', city, config.root, packageRoot, ownCss)
        coach = await coachBundle(packageRoot, [coachCss, city])
        const assessCss = await styleSheet('assess', city, config.root, packageRoot, ownCss)
        assess = await assessBundle(packageRoot, said, city.languages, catalogues, [assessCss, city])
        facts = {
          city,
          words,
          css: await styleSheet('stories', city, config.root, packageRoot, ownCss),
          researchCss,
          outreachCss: await styleSheet('outreach', city, config.root, packageRoot, ownCss),
          championCss: await styleSheet('champion', city, config.root, packageRoot, ownCss),
          guideCss: await styleSheet('guide', city, config.root, packageRoot, ownCss),
          coachCss,
          checkCss: await styleSheet('check', city, config.root, packageRoot, ownCss),
          contactCss: await styleSheet('contact', city, config.root, packageRoot, ownCss),
          tellerCss: await styleSheet('teller', city, config.root, packageRoot, ownCss),
          catalogues,
          guide,
          coach: coach.names,
          assessCss,
          assess: assess.names,
          interview: bundle.names,
        }
        for (const { pattern, page } of routes) {
          injectRoute({ pattern, entrypoint: new URL(`src/pages/${page}`, packageRoot), prerender: false })
        }
        const adapter = pageAdapter()
        updateConfig({
          // Astro runs what is in `integrations` and looks for `adapter`; it joins the two only before this hook.
          adapter,
          integrations: [adapter],
          output: 'server',
          session: false,
          // Pictures come with the feed in the sizes they are shown in.
          image: { service: passthroughImageService() },
          prefetch: false,
          trailingSlash: 'ignore',
          vite: { plugins: [componentsPlugin(config.root, packageRoot, components)] },
        })
      },
      'astro:build:done': async ({ dir }) => {
        const outDir = dir.pathname.endsWith('/client/') ? new URL('../', dir) : dir
        await mkdir(new URL('interview/', outDir), { recursive: true })
        for (const [name, code] of bundle?.files ?? []) await writeFile(new URL(`interview/${name}`, outDir), code)
        await mkdir(new URL('coach/', outDir), { recursive: true })
        for (const [name, code] of coach?.files ?? []) await writeFile(new URL(`coach/${name}`, outDir), code)
        await mkdir(new URL('assess/', outDir), { recursive: true })
        for (const [name, code] of assess?.files ?? []) await writeFile(new URL(`assess/${name}`, outDir), code)
        await writeFile(new URL(buildFactsFile, outDir), JSON.stringify(facts))
      },
    },
  }
  return integration
}

/** Whole pages, so that a page that fails half-way is an error and never half a page. */
const pageAdapter = (): AstroIntegration => node({ mode: 'middleware', experimentalDisableStreaming: true })

/** From `src/integration/` in the repository and from `dist/` in the published package alike. */
function findPackageRoot(): URL {
  let folder = new URL('./', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) folder = new URL('../', folder)
  return folder
}
