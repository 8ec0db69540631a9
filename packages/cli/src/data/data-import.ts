import { text, type Command } from '../command.ts'
import { requireFile } from '../files/read-text.ts'
import { archiveTools, orRefusal } from './archive-tools.ts'
import type { DataImportOutput } from './output-schema.ts'
import { accountIn, accountOptions, keyIn, keyOptions } from './secrets.ts'

export const dataImport: Command = {
  name: 'data import',
  takes: '<archive>',
  summary: 'put an archive into an empty CMS',
  help: text(
    'Checks an archive and puts it into a running, empty CMS of the same city (npm start -- --no-demo, with a new data',
    'folder). What sites remember as taken down is taken down here too. Where no site can tell, no story is shown until',
    'the comms lead or an administrator confirms it in the CMS. Accounts come without a password.',
    '',
    '  --cms <address>           where the CMS is; CMS_URL, or http://localhost:3000',
    '  --account <file>          an administrator: “E-mail: …” and “Password: …”; or USE_IT_EMAIL and USE_IT_PASSWORD',
    '  --passphrase-file <file>  what it was locked with, on the first line; or USE_IT_PASSPHRASE in the environment',
    '  --key-file <file>         the secret key, when it was locked with --to',
    '  --json                    print JSON (data-import.schema.json)',
    '',
    'Example: use-it data import birmingham-2026-11-21.age --account .data/first-administrator.txt --passphrase-file passphrase.txt',
  ),
  options: { json: { type: 'boolean' }, ...keyOptions, ...accountOptions },
  run: async ([file = ''], values, { out }) => {
    const [key, account] = [keyIn(values), accountIn(values)]
    requireFile(file, 'an archive')
    const tools = await archiveTools()
    const done = await orRefusal(file, tools, () => tools.importIntoCms(account, file, key))
    await out(values['json'] ? `${JSON.stringify(done, null, 2)}\n` : `${forPeople(done)}\n`)
    return 0
  },
}

const forPeople = ({ check, rows, files, madeDrafts, withdrawnSince, state }: DataImportOutput): string =>
  [
    `Taken in: ${check.city}, as it was on ${check.exportedAt}. ${rows} rows, ${files} files.`,
    `Taken down since, as the sites remember: ${withdrawnSince}.`,
    ...(madeDrafts.length > 0 ? [`Drafts now, because they may not be seen: ${madeDrafts.join(', ')}.`] : []),
    state === 'waiting'
      ? 'No site could tell what was taken down since. No story is shown until somebody confirms: sign in to the CMS and open /admin/restored.'
      : 'Every site has said what was taken down since. What may be seen is shown.',
    'Accounts have no password: an administrator sets one for each.',
  ].join('\n')
