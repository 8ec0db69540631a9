import { Fault } from './fault.mjs'

export const startUsage = 'Usage: npm start [-- --no-demo]'

export const startHelp = `${startUsage}

Installs and builds what is missing, then starts the CMS and the site. Ctrl-C stops both.

  --no-demo   start with an empty city, without the Birmingham stories (first run only)
  --help      show this text

Settings are environment variables: CMS_PORT (3000), SITE_PORT (4321), DATA_DIR (.data), DATABASE_URL (SQLite in DATA_DIR).
docs/guides/running.md has them all.
`

/** What follows `npm start --`. */
export function startArguments(argv) {
  const options = { demo: true, help: false }
  for (const argument of argv) {
    if (argument === '--no-demo') options.demo = false
    else if (argument === '--help' || argument === '-h') options.help = true
    else throw new Fault(`npm start does not know ${argument}. ${startUsage}`, { exitCode: 2 })
  }
  return options
}
