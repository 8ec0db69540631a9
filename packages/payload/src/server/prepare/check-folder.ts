import { mkdir, rm, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

/** Makes the data folder and proves that it can be written to. Throws with a sentence when it can't. */
export async function checkFolder(dataDir: string): Promise<void> {
  if (!isAbsolute(dataDir))
    throw new Error(`Expected DATA_DIR as a full path, for example /srv/use-it; it is "${dataDir}". Set it so.`)
  const proof = join(dataDir, `.can-write-${process.pid}`)
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await writeFile(proof, 'yes')
    await rm(proof)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
    throw new Error(`${sentences[code] ?? `The data folder can't be used (${code}).`} The folder is ${dataDir}.`, {
      cause: thrown,
    })
  }
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'You may not write to the data folder. Give yourself permission, or set DATA_DIR to another folder.',
  EROFS: 'The data folder is on a disk that can only be read. Set DATA_DIR to another folder.',
  ENOSPC: 'The disk is full. Make room, then start again; nothing is lost.',
  ENOTDIR: 'A file stands where the data folder should be. Move it, or set DATA_DIR to another folder.',
  EEXIST: 'A file stands where the data folder should be. Move it, or set DATA_DIR to another folder.',
}
