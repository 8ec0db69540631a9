import { fileURLToPath } from 'node:url'

/** The folder of the content pack: `reports.json` and `stories/*.json`, loaded by the CMS on its first start. */
export const contentFolder = fileURLToPath(new URL('../content/', import.meta.url))
