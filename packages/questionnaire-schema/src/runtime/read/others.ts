import type { ContactPart } from '../../contract/index.ts'
import { limits } from '../../define/limits.ts'
import { isObject } from '../run.ts'
import { strangersOf } from '../sort-out.ts'
import { empty, note, wrong, wrongType, type Read } from './read.ts'

/** Characters of a reference, an id, a telephone number. */
export const longestReference = 500

/** Yes or no. */
export const readConsent: Read = (value, run, path) =>
  typeof value === 'boolean' ? value : wrongType(run, path, 'consent')

/** Parts of a contact that the question asks for, each a short text; one is enough. */
export const readContact =
  (parts: readonly ContactPart[]): Read =>
  (value, run, path) => {
    if (!isObject(value)) return wrongType(run, path, 'contact')
    const from = run.errors.length
    const unknown = Object.keys(value).filter((key) => !parts.some((part) => part === key))
    for (const name of strangersOf(unknown)) note(run, `${path}.${name}`, 'unknown-question')
    let isSaid = false
    for (const part of parts) {
      const text = value[part]
      if (text === undefined || text === '') continue
      isSaid = true
      if (typeof text !== 'string') note(run, path, 'wrong-type', { expected: 'contact', part })
      else if (text.length > longestReference) note(run, path, 'too-long', { max: longestReference, part })
    }
    if (run.errors.length > from) return wrong
    return isSaid ? value : empty
  }

const iscoCode = /^[0-9]{1,4}$/
const escoAddress = /^https?:\/\/data\.europa\.eu\/esco\/[\w/.-]+$/

/** What the person said, and the code that somebody or something found for it. */
export const readOccupation: Read = (value, run, path) => {
  if (!isObject(value)) return wrongType(run, path, 'occupation')
  const { words, isco, esco, ...rest } = value
  const part =
    typeof words !== 'string' || words.length > limits.text
      ? 'words'
      : isco !== undefined && !(typeof isco === 'string' && iscoCode.test(isco))
        ? 'isco'
        : esco !== undefined && !(typeof esco === 'string' && esco.length <= longestReference && escoAddress.test(esco))
          ? 'esco'
          : Object.keys(rest)[0]?.slice(0, 100)
  if (part !== undefined) {
    note(run, path, 'wrong-type', { expected: 'occupation', part })
    return wrong
  }
  return typeof words === 'string' && words.trim() === '' ? empty : value
}
