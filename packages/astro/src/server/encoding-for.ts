import Negotiator from 'negotiator'
import type { Encoding } from './page-store.ts'

/** The smallest first: any that the reader accepts at all is taken in this order. */
const ours: readonly Encoding[] = ['br', 'gzip', 'identity']
const known = new Map<string, Encoding>()

/** The smallest encoding that an `Accept-Encoding` header allows. Browsers send a handful of them, so answers are remembered. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const remembered = known.get(header)
  if (remembered) return remembered
  const accepted = new Negotiator({ headers: { 'accept-encoding': header } }).encodings([...ours])
  const encoding = ours.find((each) => accepted.includes(each)) ?? 'identity'
  if (known.size > 100) known.clear()
  known.set(header, encoding)
  return encoding
}
