import { existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openLog } from './log-file.mjs'
import { spawnTree } from './process-tree.mjs'

const standIn = 'mongo-java-server 1.47.0 (a stand-in that speaks MongoDB’s protocol)'

/** Where `.ci/run` puts the stand-in, compiled; a developer may put one there too. */
export const standInFolder = (root) => join(root, 'node_modules', '.cache', 'use-it', 'mongodb-stand-in')

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

const isBuilt = (folder) => existsSync(join(folder, 'classes', 'StandIn.class'))
// Without a locale Java cannot read a folder whose name has more than ASCII in it.
const javaEnvironment = { PATH: process.env.PATH, JAVA_HOME: process.env.JAVA_HOME, LC_ALL: 'C.UTF-8' }

async function startStandIn(folder, logs) {
  const port = await freePort()
  const classes = [join(folder, 'classes'), join(folder, 'dependency', '*')].join(delimiter)
  const log = openLog(join(logs, 'mongodb.log'))
  const tree = spawnTree(
    { command: 'java', args: ['-Xmx3g', '-cp', classes, 'StandIn', String(port)], cwd: folder, env: javaEnvironment },
    (text) => log.write(text),
  )
  let isOver = false
  tree.ended.then(() => (isOver = true))
  const stop = async () => {
    await tree.stop()
    log.close()
  }
  for (const deadline = Date.now() + 15_000; Date.now() < deadline && !isOver; await delay(100)) {
    if (await isListening(port))
      return {
        env: { TEST_MONGODB_URL: `mongodb://127.0.0.1:${port}/use-it-test`, DATABASE_FLAVOUR: 'plain' },
        what: standIn,
        stop,
      }
  }
  await stop()
  return null
}

/**
 * A MongoDB for the tests: the one `TEST_MONGODB_URL` names, else the stand-in when it is there, else `null`.
 * Returns the environment for the tests, what it is (for the closing lines) and how to stop it.
 */
export async function findMongoDb({ root, env, logs }) {
  if (env.TEST_MONGODB_URL)
    return {
      env: { TEST_MONGODB_URL: env.TEST_MONGODB_URL, DATABASE_FLAVOUR: env.DATABASE_FLAVOUR },
      what: 'the MongoDB of TEST_MONGODB_URL',
      stop: async () => {},
    }
  return isBuilt(standInFolder(root)) ? startStandIn(standInFolder(root), logs) : null
}
