import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

const cost = { N: 16_384, r: 8, p: 1 } as const
const length = 32

/** A new PIN: six digits, told in person and written down nowhere. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** `scrypt$N$r$p$salt$key`, both parts base64url. Six digits are few: what keeps them is that tries are counted. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derived(pin, salt)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Takes as long for a researcher without a PIN as for a wrong one. */
export async function isPin(pin: string, hash: string | null | undefined): Promise<boolean> {
  const [, , , , salt = '', key = ''] = (hash ?? '').split('$')
  const expected = Buffer.from(key, 'base64url')
  const found = await derived(pin, Buffer.from(salt, 'base64url'))
  return expected.length === length && timingSafeEqual(expected, found)
}

const derived = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, length, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
