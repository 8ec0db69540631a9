import process from 'node:process'
import { readText } from '../files/read-text.ts'
import { misuse, wrongInput } from '../refusal.ts'
import type { Values } from '../command.ts'
import type { Account, Key, Lock } from './archive-tools.ts'

/** A secret never stands in the command itself: others on the computer could read it there. */
const passphraseHint =
  'Give it as --passphrase-file <file>, or in the environment as USE_IT_PASSPHRASE. At least 12 characters; four unrelated words are good.'

const given = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function passphraseIn(values: Values): string | undefined {
  const file = given(values, 'passphrase-file')
  if (file === undefined) return process.env['USE_IT_PASSPHRASE'] || undefined
  return readText(file, 'a passphrase on the first line').split(/\r?\n/, 1)[0]
}

/** What a new archive is locked with. */
export function lockIn(values: Values): Lock {
  const recipient = given(values, 'to')
  if (recipient !== undefined) {
    if (/^age1[a-z0-9]{20,}$/.test(recipient)) return { recipient }
    throw misuse('Expected --to to be a public key that begins with age1.', 'Example: --to age1ql3z7hjy54pw3hyww5…')
  }
  const passphrase = passphraseIn(values)
  if (passphrase === undefined) throw misuse('Expected a passphrase to lock the archive with.', passphraseHint)
  if (passphrase.length < 12) throw misuse('Expected a passphrase of at least 12 characters.', passphraseHint)
  return { passphrase }
}

/** What an archive is opened with. */
export function keyIn(values: Values): Key {
  const file = given(values, 'key-file')
  if (file !== undefined) {
    const identity = /^AGE-SECRET-KEY-\S+$/m.exec(readText(file, 'a secret key of age'))?.[0]
    if (identity !== undefined) return { identity }
    throw wrongInput(file, 'expected a line that begins with AGE-SECRET-KEY-1. Use the file that age-keygen wrote.')
  }
  const passphrase = passphraseIn(values)
  if (passphrase !== undefined && passphrase !== '') return { passphrase }
  throw misuse(
    'Expected the passphrase or key that the archive was locked with.',
    `${passphraseHint} Or --key-file <file>.`,
  )
}

/** Which CMS, and who asks. */
export function accountIn(values: Values): Account {
  const cms = given(values, 'cms') ?? process.env['CMS_URL'] ?? 'http://localhost:3000'
  const file = given(values, 'account')
  const text = file === undefined ? '' : readText(file, 'an account, as in first-administrator.txt')
  const line = (name: string) => new RegExp(`^${name}:\\s*(\\S.*)$`, 'im').exec(text)?.[1]?.trim()
  const email = line('e-?mail') ?? process.env['USE_IT_EMAIL']
  const password = line('password') ?? process.env['USE_IT_PASSWORD']
  if (email && password) return { cms, email, password }
  if (file !== undefined) throw wrongInput(file, 'expected a line “E-mail: …” and a line “Password: …”.')
  throw misuse(
    'Expected the account of an administrator of the CMS.',
    'Give it as --account <file> with “E-mail: …” and “Password: …” (such as .data/first-administrator.txt), or as USE_IT_EMAIL and USE_IT_PASSWORD in the environment.',
  )
}

export const secretOptions = { 'passphrase-file': { type: 'string' } } as const
export const keyOptions = { ...secretOptions, 'key-file': { type: 'string' } } as const
export const accountOptions = { cms: { type: 'string' }, account: { type: 'string' } } as const
