import { createWriteStream } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { ArchiveCheck } from '../archive-check.ts'
import { checkArchive } from '../check-archive.ts'
import { openedFile } from '../read-file.ts'
import type { Lock } from '../sealing.ts'
import { call, CmsRefusal, type CmsAccount } from './cms.ts'
import { jsonBody, signIn } from './sign-in.ts'

/**
 * Asks a running CMS for an archive and writes it to a new file, which only its owner can read. With a passphrase the
 * archive is opened and checked before the file gets its name; what is locked for a public key cannot be opened here.
 */
export async function exportFromCms(account: CmsAccount, file: string, lock: Lock): Promise<ArchiveCheck | null> {
  await refuseExisting(file)
  const signedIn = await signIn(account)
  const unfinished = `${file}.part`
  try {
    const response = await call(signedIn, 'POST', 'api/data/export', jsonBody(lock))
    await pipeline(response, createWriteStream(unfinished, { mode: 0o600, flags: 'w' })).catch((error: unknown) => {
      if (isOfDisk(error)) throw error
      throw new CmsRefusal('The CMS stopped in the middle of the archive. Look at its log, then try again.')
    })
    const check = 'passphrase' in lock ? await checkArchive(await openedFile(unfinished, lock)) : null
    // Does not write over a file that came up meanwhile.
    await link(unfinished, file)
    return check
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function refuseExisting(file: string): Promise<void> {
  const there = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!there) return
  await there.close()
  throw new CmsRefusal(`Expected a name that no file has yet; ${file} is there. Choose another name, or move it away.`)
}

const isOfDisk = (error: unknown) =>
  error instanceof Error &&
  ['ENOSPC', 'EACCES', 'ENOENT', 'EROFS', 'EDQUOT'].includes(String('code' in error && error.code))
