import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment } from './child-environment.mjs'
import { nodeBinary } from './checkout.mjs'
import { fingerprintOf } from './fingerprint.mjs'
import { runCommand } from './run-command.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const sources = ['packages', 'apps', 'tooling', 'turbo.json', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']

/** The file or folder that proves a finished build of each kind. */
const proofs = ['dist', join('.next', 'BUILD_ID')]

const builtNow = (root) =>
  ['packages', 'apps']
    .flatMap((group) =>
      existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => join(group, name)) : [],
    )
    .flatMap((folder) => proofs.map((proof) => join(folder, proof)))
    .filter((path) => existsSync(join(root, path)))

/** What `isBuilt` compares: worked out once before a build, so that an edit during the build is built the next time. */
export const sourcesNow = (root) => fingerprintOf(root, sources)

export function isBuilt(root, fingerprint = sourcesNow(root)) {
  const stamp = readStamp(root, 'built')
  return stamp?.sources === fingerprint && stamp.outputs.every((path) => existsSync(join(root, path)))
}

/** Builds what is stale; turbo takes the rest from its local cache. */
export async function build(root, { env, fingerprint = sourcesNow(root), ...run }) {
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo')
  const command = {
    command: nodeBinary(root),
    args: [turbo, 'run', 'build', '--output-logs=errors-only', '--no-update-notifier', '--cache=local:rw'],
    cwd: root,
    env: childEnvironment(env, root, { NODE_ENV: undefined, CI: 'true' }),
  }
  const sentence = (how) =>
    `The build failed (${how}). The lines above say what is wrong. If you changed nothing, run the same command again and report it if it stays.`
  await runCommand(command, { ...run, sentence })
  writeStamp(root, 'built', { sources: fingerprint, outputs: builtNow(root) })
}
