import { randomInt } from 'node:crypto'
import { chmod, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { Step } from './say.ts'

/**
 * Makes an administrator when there is no account at all, so that nobody can be the first to arrive.
 * The password goes to a file that only its owner can read before the account exists: a killed start loses nothing.
 */
export async function firstAdministrator(
  payload: Payload,
  { dataDir, email, url }: { dataDir: string; email: string; url: string },
): Promise<Step['administrator'] | null> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return null
  const password = newPassword()
  const file = join(dataDir, 'first-administrator.txt')
  const text = `Sign in at ${url}/admin\nE-mail:   ${email}\nPassword: ${password}\n\nChange the password, then delete this file.\n`
  await writeFile(`${file}.part`, text, { mode: 0o600 })
  await chmod(`${file}.part`, 0o600)
  await rename(`${file}.part`, file)
  await payload.create({
    collection: 'users',
    data: { email, password, name: 'First administrator', roles: ['administrator'] },
    overrideAccess: true,
  })
  return { email, file }
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Five groups of four letters and digits (100 bits) that cannot be mistaken for one another when typed from paper. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: 5 }, group).join('-')
}
