import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from './refuse.ts'

const minimum = 12

/** Long passwords that are guessed first all the same. */
const common = new Set(
  [
    '123456789012 1234567890123 12345678901234 111111111111 000000000000 password1234 password12345 password123456',
    'passwordpassword qwertyuiop12 qwertyuiop123 qwertyuiopas qwertyqwerty abcdefghijkl iloveyou1234 letmeinletmein',
    'welcome12345 welcome123456 adminadminadmin administrator administrator1 birmingham12 birmingham123 changemeplease',
    'changeme1234 1q2w3e4r5t6y 1qaz2wsx3edc zaq12wsxcde3 footballfootball liverpool1234 astonvilla1234 useituseituseit',
  ].flatMap((line) => line.split(' ')),
)

/** The reason a password is not good enough, or `null`. */
export function weakness(password: string, email: string | undefined): string | null {
  const plain = password.trim().toLowerCase()
  if ([...password].length < minimum)
    return `Expected a password of at least ${minimum} characters. Three or four words that do not belong together work well.`
  if (common.has(plain) || /^(.)\1+$/.test(plain))
    return 'This password is one of the first that would be tried. Choose another, for example four words that do not belong together.'
  const name = email?.toLowerCase()
  if (name && (plain === name || plain === name.split('@')[0] || plain.includes(name)))
    return 'The password must not be the e-mail address. Choose another, for example four words that do not belong together.'
  return null
}

/** Payload itself accepts three letters. This stands before every way to set a password: create, update and reset. */
export const passwordRule: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (!['create', 'update', 'updateByID', 'resetPassword'].includes(operation)) return args
  const { data, id } = args as { data?: Record<string, unknown>; id?: string }
  if (typeof data?.password !== 'string') return args
  const email = typeof data.email === 'string' ? data.email : await emailOf(id, req.payload)
  const found = weakness(data.password, email)
  if (found) throw refuse(found)
  return args
}

async function emailOf(id: string | undefined, payload: import('payload').Payload): Promise<string | undefined> {
  if (id === undefined) return undefined
  const user = await payload.db.findOne<{ id: string; email?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
  })
  return user?.email
}
