import { runSite } from '@use-it-cities/astro/server'

await runSite(new URL('./dist/', import.meta.url))
