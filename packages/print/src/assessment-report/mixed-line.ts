import type { Said } from '../route-sheet/route-sheet.ts'
import type { Line } from './report-sheet.ts'

/** Stands for words of another language while a sentence is made; nobody types it, and no font has it. */
const place = (at: number) => String.fromCharCode(0xe000 + at)

type Params = Readonly<Record<string, string | number>>

/**
 * A sentence in whose gaps some words stay in a language of their own, in pieces. `sentence` makes it from its parameters;
 * those in `foreign` are put in afterwards.
 */
export function mixedLine(
  sentence: (params: Params) => string,
  params: Params,
  foreign: Readonly<Record<string, Said>>,
): Line {
  const names = Object.keys(foreign)
  const kept = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/[\ue000-\uf8ff]/g, '\ufffd') : value,
    ]),
  )
  const places = Object.fromEntries(names.map((name, at) => [name, place(at)]))
  const whole = sentence({ ...kept, ...places }).replace(/\u2068([\ue000-\uf8ff])\u2069/g, '$1')
  return whole.split(/([\ue000-\uf8ff])/).flatMap((piece) => {
    const name = names.find((_, at) => piece === place(at))
    const words = name === undefined ? piece : foreign[name]
    return words === undefined || words === '' ? [] : [words]
  })
}
