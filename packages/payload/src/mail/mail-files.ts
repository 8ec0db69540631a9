import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Settings } from '../options.ts'

type Place = Pick<Settings, 'dataDir'>

/** E-mails that were written to files name people, so they go after this many days. */
const keptDays = 30

/** Where e-mails lie that no server takes. */
const mailFolder = ({ dataDir }: Place): string => path.join(dataDir, 'mail')

/** Writes an e-mail as it would have left. The same one again takes the place of the first. */
export async function writeMailFile(place: Place, key: string, bytes: Uint8Array): Promise<void> {
  const folder = mailFolder(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${key.replace(/[^\w-]/g, '_')}.eml`)
  await writeFile(`${file}.tmp`, bytes, { mode: 0o600 })
  await rename(`${file}.tmp`, file)
}

/** Deletes what was written more than a month ago. */
export async function dropOldMailFiles(place: Pick<Settings, 'dataDir' | 'now'>): Promise<void> {
  const folder = mailFolder(place)
  const names = await readdir(folder).catch(() => [])
  const before = place.now().getTime() - keptDays * 86_400_000
  for (const name of names) {
    const file = path.join(folder, name)
    // Another process may have deleted it a moment ago.
    const written = await stat(file).catch(() => null)
    if (written && written.mtimeMs < before) await rm(file, { force: true })
  }
}

/** Deletes the e-mails whose keys begin like this. */
export async function dropMailFilesOf(place: Place, beginning: string): Promise<void> {
  const folder = mailFolder(place)
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(beginning)) await rm(path.join(folder, name), { force: true })
}
