import type { LocalDate } from '@use-it-cities/core'
import { referralSchema } from '@use-it-cities/success-stories/outreach'
import { addMonths } from '../../guide/add-months.ts'
import { daySentence } from '../../guide/help/wrong-in-help.ts'
import { asCame } from '../../guide/web-address.ts'
import type { Wrong } from '../../guide/wrong.ts'
import { aimInWords } from '../preview/aim-in-words.ts'
import { isFilled, rowsIn, type Row } from '../rows.ts'
import { toReferral } from '../to-referral.ts'
import { isAimRow } from '../words.ts'
import { againstContract } from './against-contract.ts'
import { dayIn } from './days.ts'
import { firstAtEach, withCode } from './first-at-each.ts'

/** A banner may be planned further ahead than anything that takes place. */
const mostMonthsOfPlan = 60

/**
 * What is wrong with a code and its plan, field by field. `isKnown` says whether there is, or was, a row behind a
 * target; what was stored before may stay, so that a plan can be changed after a story has gone.
 */
export const wrongInReferral = (
  row: Row,
  on: LocalDate,
  isKnown: (opens: string, target: string) => boolean,
): Wrong[] =>
  firstAtEach([
    ...wrongLabel(row.label),
    ...wrongAims(row, on, isKnown),
    ...wrongUntil(row),
    ...againstContract(referralSchema, toReferral(withCode(row, 'bcdfgh')), row),
  ])

const wrongLabel = (label: unknown): Wrong[] =>
  isFilled(label)
    ? []
    : [
        {
          path: 'label',
          message: 'Expected where it hangs or what it belongs to, for example Soho Road library; nothing came.',
        },
      ]

function wrongAims({ aims }: Row, on: LocalDate, isKnown: (opens: string, target: string) => boolean): Wrong[] {
  const rows = rowsIn(aims)
  if (rows.length === 0)
    return [{ path: 'aims', message: 'Expected one line at least that says what the code opens; none came.' }]
  const longest = addMonths(on, mostMonthsOfPlan)
  return rows.flatMap(({ from, opens, target }, at) => {
    const path = (name: string) => `aims.${at}.${name}`
    const day = dayIn(from)
    const wrong: Wrong[] = []
    if (day === null) wrong.push({ path: path('from'), message: daySentence('the day from which it opens this', from) })
    else if (rows.findIndex((each) => dayIn(each.from) === day) < at)
      wrong.push({
        path: path('from'),
        message: `Expected one thing to open on a day; ${day} has another already. Give another day, or remove one.`,
      })
    else if (day > longest) wrong.push({ path: path('from'), message: `Expected a day until ${longest}; ${day} came.` })
    if (!isFilled(opens)) wrong.push({ path: path('opens'), message: 'Expected what it opens. Choose one.' })
    if (isAimRow(opens) && !(typeof target === 'string' && isKnown(opens, target)))
      wrong.push({
        path: path('target'),
        message: isFilled(target)
          ? `Expected the address or the code of ${aimInWords[opens]} that we have; ${asCame(target)} came. Open it on the site and copy its address.`
          : `Expected ${aimInWords[opens]} for it to open; none came. Begin with its title under “Which one” and choose it.`,
      })
    return wrong
  })
}

function wrongUntil({ until }: Row): Wrong[] {
  if (!isFilled(until)) return []
  const day = dayIn(until)
  return day === null ? [{ path: 'until', message: daySentence('the last day it works', until) }] : []
}
