import { launchBrowser } from '@use-it-cities/tooling/browser'
import lighthouse from 'lighthouse'
import { aSite } from '../test/a-site.ts'
import { FakeCms } from '../test/fake-cms.ts'
import { freePort } from '@use-it-cities/tooling/free-port'
import { aWholeCity, fullStory } from '../test/whole-city.ts'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

export interface Reading {
  readonly page: string
  readonly path: string
  /** 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>
  /** Audits that count and are not perfect, by name. */
  readonly faults: readonly string[]
  readonly lighthouse: string
  readonly browser: string
}

/** The pages a resident lands on, in the language of the source and in one from right to left. */
export const pagesToRead = ['en', 'ur'].flatMap((language) => [
  { page: `Home, ${language}`, path: `/${language}/` },
  { page: `Story with photo, ${language}`, path: `/${language}/stories/${fullStory}` },
  { page: `Champion, ${language}`, path: `/${language}/champions/${fullStory}` },
  { page: `Opportunities, ${language}`, path: `/${language}/opportunities` },
])

/**
 * Reads each page `times` times with Lighthouse's own mobile setting (simulated slow 4G, processor four times slower), from
 * the built site over the fixture of the tests, each page drawn once before.
 */
export async function readWithLighthouse(times: number, onlyCategories: readonly Category[]): Promise<Reading[]> {
  const [sitePort, browserPort] = [await freePort(), await freePort()]
  const cms = await FakeCms.start()
  await aWholeCity(cms)
  const url = `http://127.0.0.1:${sitePort}`
  const site = await aSite(cms, { env: { SITE_PORT: String(sitePort), SITE_URL: url } })
  const browser = await launchBrowser([`--remote-debugging-port=${browserPort}`])
  try {
    const readings: Reading[] = []
    for (const { page, path } of pagesToRead) {
      const { status } = await site.get(path)
      if (status !== 200) throw new Error(`Expected 200 for ${path}, got ${status}.`)
      for (let time = 0; time < times; time++) {
        const result = await lighthouse(url + path, {
          port: browserPort,
          logLevel: 'silent',
          onlyCategories: [...onlyCategories],
        })
        if (!result || result.lhr.runtimeError)
          throw new Error(`Lighthouse could not read ${path}: ${result?.lhr.runtimeError?.message ?? 'no answer'}`)
        readings.push(readingOf(page, path, result.lhr))
      }
    }
    return readings
  } finally {
    await browser.close()
    await site.stop()
    await cms.stop()
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function readingOf(page: string, path: string, report: Report): Reading {
  const score = (category: Category) => Math.round((report.categories[category]?.score ?? 0) * 100)
  const counted = Object.values(report.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  )
  const faults = counted.flatMap(({ id }) => {
    const audit = report.audits[id]
    return audit?.score !== null && audit && audit.score < 0.9 ? [audit.title] : []
  })
  return {
    page,
    path,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    faults: [...new Set(faults)],
    lighthouse: report.lighthouseVersion,
    browser: /Chrome\/([\d.]+)/.exec(report.environment.hostUserAgent)?.[1] ?? 'unknown',
  }
}
