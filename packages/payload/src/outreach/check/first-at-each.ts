import type { Wrong } from '../../guide/wrong.ts'
import { isFilled, type Row } from '../rows.ts'

/** One sentence for each field: the first says most. What is said of a list gives way to what is said of its rows. */
export const firstAtEach = (wrong: readonly Wrong[]): Wrong[] =>
  wrong.filter(
    ({ path }, at) =>
      wrong.findIndex((each) => each.path === path) === at && !wrong.some((each) => each.path.startsWith(`${path}.`)),
  )

/** A new row has no code yet; whatever it gets will be one. */
export const withCode = (row: Row, code = 'bcdfghjk'): Row => (isFilled(row.code) ? row : { ...row, code })
