import { text, type Command } from '../command.ts'
import { requireFile } from '../files/read-text.ts'
import { Refusal } from '../refusal.ts'
import { archiveTools, orProblem } from './archive-tools.ts'
import { archiveForPeople } from './for-people.ts'
import type { DataCheckOutput } from './output-schema.ts'
import { keyIn, keyOptions } from './secrets.ts'

export const dataCheck: Command = {
  name: 'data check',
  takes: '<archive>',
  summary: 'is an archive of a CMS whole, and what is in it',
  help: text(
    'Opens an archive and reads it to its end: every part against its SHA-256, every row, the audit log, the voucher',
    'ledger and the list of withdrawals. Needs no CMS, and writes nothing to the disk.',
    '',
    '  --passphrase-file <file>  what it was locked with, on the first line; or USE_IT_PASSPHRASE in the environment',
    '  --key-file <file>         the secret key, when it was locked with --to',
    '  --json                    print JSON (data-check.schema.json)',
    '',
    'Exit code 1 when it is not whole, or does not open.',
    'Example: use-it data check birmingham-2026-11-21.age --passphrase-file passphrase.txt',
  ),
  options: { json: { type: 'boolean' }, ...keyOptions },
  run: async ([file = ''], values, { out }) => {
    const key = keyIn(values)
    requireFile(file, 'an archive')
    const tools = await archiveTools()
    const done = await orProblem(async () => tools.checkArchive(await tools.openedFile(file, key)))
    const checked: DataCheckOutput = done.ok
      ? done.value
      : {
          ok: false,
          because: done.because,
          params: { ...done.params },
          sentence: tools.archiveSentence(done.because, done.params),
        }
    if (values['json']) await out(`${JSON.stringify(checked, null, 2)}\n`)
    else if (checked.ok) await out(`${archiveForPeople(checked)}\n`)
    else throw new Refusal(1, `${file}: ${checked.sentence}`)
    return checked.ok ? 0 : 1
  },
}
