import { fileURLToPath } from 'node:url'

/** Where the Typst templates are: beside `src` and beside `dist`, so this file must stay at the top of either. */
export const templatesFolder = fileURLToPath(new URL('../templates', import.meta.url))
