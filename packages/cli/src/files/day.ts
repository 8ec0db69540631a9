import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { misuse, shown } from '../refusal.ts'
import type { Values } from '../command.ts'

/** The day that `--on` names; undefined when it is not given. */
export function dayGiven(values: Values): LocalDate | undefined {
  const on = values['on']
  if (on === undefined || isLocalDate(on)) return on
  throw misuse(`--on: expected a day that exists, but got “${shown(String(on))}”.`, 'For example: --on 2026-11-21')
}
