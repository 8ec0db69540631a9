import { codeAlphabet } from '@use-it-cities/success-stories/schema'

const code = new RegExp(`^[${codeAlphabet}]{8}$`)

/** The code in an address somebody copied from the browser; what is no address with a code in it stays as it came. */
export function codeInAddress(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const path = value.replace(/[?#].*$/, '').split('/')
  return path.find((part) => code.test(part)) ?? value
}
