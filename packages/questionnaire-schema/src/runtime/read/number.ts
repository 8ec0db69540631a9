import { note, wrongType, type Read } from './read.ts'

interface Bounds {
  readonly type: 'integer' | 'decimal'
  readonly min?: number
  readonly max?: number
  readonly places?: number
}

/** A number, never a text that looks like one. */
export function readNumber({
  type,
  min = -Number.MAX_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
  places,
}: Bounds): Read {
  const isWhole = type === 'integer'
  const scale = places === undefined ? null : 10 ** places
  return (value, run, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(run, path, type)
    if (isWhole && !Number.isInteger(value)) note(run, path, 'not-whole')
    if (value < min) note(run, path, 'too-small', { min })
    else if (value > max) note(run, path, 'too-large', { max })
    else if (scale !== null && places !== undefined && Math.round(value * scale) / scale !== value)
      note(run, path, 'too-many-places', { places })
    return value
  }
}
