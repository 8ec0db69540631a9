import { limits } from '../../define/limits.ts'
import { empty, note, wrong, wrongType, type Read } from './read.ts'

/** Any words. `max` counts characters as people do. */
export const readText =
  (type: string, max: number): Read =>
  (value, run, path) => {
    if (typeof value !== 'string') return wrongType(run, path, type)
    if (isOnlySpace(value)) return empty
    if (value.length <= max) return value
    if (value.length <= limits.text && [...value].length <= max) return value
    note(run, path, 'too-long', { max })
    return value.length > limits.text ? wrong : value
  }

/** Most answers begin with a letter, which settles it. */
const isOnlySpace = (text: string) =>
  !(text.charCodeAt(0) > 32 && text.charCodeAt(0) < 128) && !/\S/u.test(text.slice(0, limits.text + 1))
