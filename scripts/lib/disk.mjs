import { statfsSync } from 'node:fs'
import { Fault } from './fault.mjs'

const megabyte = 1024 * 1024

/** Free space wanted before a run: packages and builds take most of it once; later runs only write data and logs. */
export const wantedBytes = { firstRun: 1500 * megabyte, laterRun: 200 * megabyte }

/** Refuses to begin when a folder's disk has less than `wanted` bytes free for this account. */
export function checkDisk(folder, wanted, statfs = statfsSync) {
  const { bavail, bsize } = statfs(folder)
  const free = Number(bavail) * Number(bsize)
  if (free >= wanted) return
  const inMegabytes = (bytes) => `${Math.floor(bytes / megabyte)} MB`
  throw new Fault(
    `The disk that holds ${folder} has ${inMegabytes(free)} free and USE-IT needs ${inMegabytes(wanted)}. Free some space and run the command again.`,
  )
}
