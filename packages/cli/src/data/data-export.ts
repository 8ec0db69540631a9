import { text, type Command } from '../command.ts'
import { archiveTools, orRefusal } from './archive-tools.ts'
import { archiveForPeople } from './for-people.ts'
import type { DataExportOutput } from './output-schema.ts'
import { accountIn, accountOptions, lockIn, secretOptions } from './secrets.ts'

export const dataExport: Command = {
  name: 'data export',
  takes: '<archive>',
  summary: 'everything a running CMS keeps, in one locked file',
  help: text(
    'Asks a running CMS for an archive of everything: records, older versions, pictures, evidence, the ledgers. People',
    'can go on working. The file is an age file, new, and readable by its owner only. It is checked before it gets its name.',
    'No password and no PIN is in it. The secrets of the CMS (secrets.json) are not: keep them apart.',
    '',
    '  --cms <address>           where the CMS is; CMS_URL, or http://localhost:3000',
    '  --account <file>          an administrator: “E-mail: …” and “Password: …”; or USE_IT_EMAIL and USE_IT_PASSWORD',
    '  --passphrase-file <file>  what to lock it with, on the first line; or USE_IT_PASSPHRASE in the environment',
    '  --to <age1…>              lock it for a public key instead; it is then not checked here',
    '  --json                    print JSON (data-export.schema.json)',
    '',
    'Example: use-it data export birmingham-2026-11-21.age --account .data/first-administrator.txt --passphrase-file passphrase.txt',
  ),
  options: { json: { type: 'boolean' }, to: { type: 'string' }, ...secretOptions, ...accountOptions },
  run: async ([file = ''], values, { out }) => {
    const [lock, account] = [lockIn(values), accountIn(values)]
    const tools = await archiveTools()
    const check = await orRefusal(file, tools, () => tools.exportFromCms(account, file, lock))
    const done: DataExportOutput = { archive: file, check }
    const words = check
      ? archiveForPeople(check)
      : 'Locked for the key. Check it where the secret key is: use-it data check'
    await out(values['json'] ? `${JSON.stringify(done, null, 2)}\n` : `${file}\n${words}\n`)
    return 0
  },
}
