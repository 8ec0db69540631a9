import { limits } from '../../define/limits.ts'
import type { ChoiceList } from '../choice-list.ts'
import { isObject } from '../run.ts'
import { strangersOf } from '../sort-out.ts'
import { empty, note, wrong, wrongType, type Read } from './read.ts'

/** One code of the list. */
export const readOne =
  (type: string, list: ChoiceList): Read =>
  (value, run, path) => {
    if (typeof value !== 'string' || value.length > limits.text) return wrongType(run, path, type)
    list.check(value, run, path)
    return value
  }

/** Codes of the list, each once; one that is exclusive stands alone. Best first for a ranking: the order is kept. */
export const readMany =
  (type: string, list: ChoiceList, min: number, max: number): Read =>
  (value, run, path) => {
    if (!Array.isArray(value)) return wrongType(run, path, type)
    if (value.length === 0) return empty
    if (value.length > 2 * list.size + limits.rows) {
      note(run, path, 'too-many', { max })
      return wrong
    }
    const codes: readonly unknown[] = value
    // `every` would pass over the holes of a list that has some.
    for (let at = 0; at < codes.length; at++) if (!isShortText(codes[at])) return wrongType(run, path, type)
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] as string
      if (codes.indexOf(code) < at) note(run, path, 'chosen-twice', { code: code.slice(0, 100) })
      else list.check(code, run, path)
      if (codes.length > 1 && list.isExclusive(code)) note(run, path, 'exclusive-choice', { code })
    }
    if (codes.length < min) note(run, path, 'too-few', { min })
    else if (codes.length > max) note(run, path, 'too-many', { max })
    return value
  }

/** A code for each row. All rows are needed only where an answer is. */
export const readGrid =
  (rows: readonly string[], list: ChoiceList): Read =>
  (value, run, path, isRequired) => {
    if (!isObject(value)) return wrongType(run, path, 'likert')
    let found = 0
    let isRight = true
    const from = run.errors.length
    for (const row of rows) {
      const code = value[row]
      if (code === undefined) {
        if (isRequired) note(run, path, 'row-missing', { row })
        continue
      }
      found++
      if (isShortText(code)) list.check(code, run, path, row)
      else isRight = false
    }
    if (found !== Object.keys(value).length) {
      for (const name of strangersOf(Object.keys(value).filter((key) => !rows.includes(key)))) {
        isRight = false
        note(run, `${path}.${name}`, 'unknown-question')
      }
    }
    if (found === 0 && isRight) {
      run.errors.length = from
      return empty
    }
    return isRight ? value : wrongType(run, path, 'likert')
  }

const isShortText = (code: unknown): code is string => typeof code === 'string' && code.length <= limits.text
