import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Cms } from './cms.ts'

/** The e-mails that were written to files, with the lines of quoted-printable put together again. */
export async function mailFiles(cms: Pick<Cms, 'dataDir'>): Promise<readonly string[]> {
  const folder = path.join(cms.dataDir, 'mail')
  const names = (await readdir(folder).catch(() => [])).sort()
  return Promise.all(names.map(async (name) => unfolded(await readFile(path.join(folder, name), 'utf8'))))
}

/** Bytes that are no ASCII come as `=C3=A9`. */
export const unfolded = (mail: string): string =>
  mail
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
