import { Fault } from './fault.mjs'

/** Node 20 can run the set-up; everything after that runs on the Node 24 that the set-up installs. */
export function checkNodeVersion(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= 20) return
  throw new Fault(
    `USE-IT needs Node 20 or newer, and this is Node ${version}. Install a newer one from https://nodejs.org and run the command again.`,
  )
}
