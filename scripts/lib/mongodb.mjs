import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openLog } from './log-file.mjs'
import { spawnTree } from './process-tree.mjs'

const standIn = 'FerretDB 1.24.2 (a stand-in that speaks MongoDB’s protocol)'

/** Where `.ci/run` puts the stand-in; a developer may put one there too. */
export const standInBinary = (root) =>
  join(
    root,
    'node_modules',
    '.cache',
    'use-it',
    'bin',
    process.platform === 'win32' ? 'mongodb-stand-in.exe' : 'mongodb-stand-in',
  )

const freePort = () =>
  new Promise((settle, refuse) => {
    const server = createServer().once('error', refuse)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => settle(port))
    })
  })

const isListening = (port) =>
  new Promise((settle) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => (socket.destroy(), settle(true)))
    socket.once('error', () => settle(false))
  })

async function startStandIn(binary, logs) {
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'use-it-mongodb-'))]
  mkdirSync(join(folder, 'data'))
  const args = [`127.0.0.1:${port}`, join(folder, 'data')]
  const log = openLog(join(logs, 'mongodb.log'))
  const tree = spawnTree({ command: binary, args, cwd: folder, env: { PATH: process.env.PATH } }, (text) =>
    log.write(text),
  )
  let isOver = false
  tree.ended.then(() => (isOver = true))
  const stop = async () => {
    await tree.stop()
    log.close()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const deadline = Date.now() + 15_000; Date.now() < deadline && !isOver; await delay(100)) {
    if (await isListening(port))
      return {
        env: { TEST_MONGODB_URL: `mongodb://127.0.0.1:${port}/use-it-test`, DATABASE_FLAVOUR: 'ferretdb' },
        what: standIn,
        stop,
      }
  }
  await stop()
  return null
}

/**
 * A MongoDB for the tests: the one `TEST_MONGODB_URL` names, else the stand-in when its binary is there, else `null`.
 * Returns the environment for the tests, what it is (for the closing lines) and how to stop it.
 */
export async function findMongoDb({ root, env, logs }) {
  if (env.TEST_MONGODB_URL)
    return {
      env: { TEST_MONGODB_URL: env.TEST_MONGODB_URL, DATABASE_FLAVOUR: env.DATABASE_FLAVOUR },
      what: 'the MongoDB of TEST_MONGODB_URL',
      stop: async () => {},
    }
  return existsSync(standInBinary(root)) ? startStandIn(standInBinary(root), logs) : null
}
