import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from './atomic-file.mjs'
import { Fault } from './fault.mjs'

const randomSecret = () => randomBytes(32).toString('base64url')

const newFeedPrivateKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })

/** P-256, as HPKE of the sealed interviews wants it. */
const newIntakePrivateKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })

const makers = {
  PAYLOAD_SECRET: randomSecret,
  FEED_KEY: randomSecret,
  CALL_SECRET: randomSecret,
  FEED_PRIVATE_KEY: newFeedPrivateKey,
  INTAKE_PRIVATE_KEY: newIntakePrivateKey,
}

function publicHalf(privateKey, source) {
  try {
    return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })
  } catch {
    throw new Fault(
      `FEED_PRIVATE_KEY in ${source} is not a private key in PEM form. Take it out, and npm start makes a new one.`,
    )
  }
}

const isPlainObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

function kept(path) {
  if (!existsSync(path)) return {}
  try {
    const secrets = JSON.parse(readFileSync(path, 'utf8'))
    const areTexts =
      isPlainObject(secrets) && Object.values(secrets).every((value) => typeof value === 'string' && value !== '')
    if (areTexts) return secrets
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new Fault(
    `${path} is damaged. Put it back from a backup, or delete it and npm start makes new secrets (everybody has to sign in again).`,
  )
}

/**
 * The secrets of the CMS and the site, made once and kept in `secrets.json`, which only its owner can read.
 * One given in the environment wins and is not written down. The public half of the feed's key is always worked out.
 */
export function loadSecrets(dataDir, env = {}) {
  const path = join(dataDir, 'secrets.json')
  const stored = kept(path)
  const missing = Object.keys(makers).filter((name) => !stored[name] && !env[name])
  if (missing.length > 0) {
    for (const name of missing) stored[name] = makers[name]()
    writeAtomically(path, `${JSON.stringify(stored, null, 2)}\n`, 0o600)
  }
  if (existsSync(path)) chmodSync(path, 0o600)
  const secrets = Object.fromEntries(Object.keys(makers).map((name) => [name, env[name] || stored[name]]))
  const source = env.FEED_PRIVATE_KEY ? 'the environment' : path
  return { ...secrets, FEED_PUBLIC_KEY: publicHalf(secrets.FEED_PRIVATE_KEY, source) }
}
