import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { checkArchive } from '../check-archive.ts'
import type { ImportedArchive } from '../import-archive.ts'
import { openedFile } from '../read-file.ts'
import type { Key } from '../sealing.ts'
import { call, textOf, type CmsAccount } from './cms.ts'
import { signIn } from './sign-in.ts'

/** Checks an archive here, then sends it to an empty CMS, as locked as it is. */
export async function importIntoCms(account: CmsAccount, file: string, key: Key): Promise<ImportedArchive> {
  await checkArchive(await openedFile(file, key))
  const signedIn = await signIn(account)
  // Asked first, so that nothing is sent to a CMS that will not have it from this account.
  await textOf(await call(signedIn, 'GET', 'api/data/restored'))
  const line = Buffer.from(`${JSON.stringify(key)}\n`)
  const all = async function* () {
    yield line
    yield* createReadStream(file, { highWaterMark: 256 * 1024 })
  }
  const response = await call(signedIn, 'POST', 'api/data/import', {
    type: 'application/vnd.use-it.archive',
    bytes: line.length + (await stat(file)).size,
    stream: Readable.from(all()),
  })
  return JSON.parse(await textOf(response)) as ImportedArchive
}
