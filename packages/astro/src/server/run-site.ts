import { startSite } from './start-site.ts'

/** What a city's `start.mjs` calls: starts the site from the environment and stops it when it is asked to. */
export async function runSite(dist: URL): Promise<void> {
  try {
    const site = await startSite({ dist, env: process.env })
    const stop = () => {
      site.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The site could not start.')
    process.exit(1)
  }
}
