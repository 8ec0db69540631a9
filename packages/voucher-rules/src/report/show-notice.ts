import type { Because, LocalDate } from '@use-it-cities/core'
import type { Notice } from '../schema/notice.ts'
import type { NoticeKey } from '../words.ts'

/** How a notice is to be shown on a day. */
export interface ShownNotice {
  readonly id: string
  /** fresh: confirmed, dated within 24 months. confirmed-old: confirmed, older or undated. check-with: a question only. */
  readonly show: 'fresh' | 'confirmed-old' | 'check-with'
  readonly outOfDate: boolean
  /** The sentences around its text, as codes. */
  readonly frame: readonly Because<NoticeKey>[]
}

/** How a notice is to be shown on a day. What is not confirmed is a question, and what is past its review says so. */
export function showNotice(notice: Notice, on: LocalDate): ShownNotice {
  const { id, confidence, sourceDate, sourceTitle: title, checkedOn, reviewBy, contradicts } = notice
  const frame: Because<NoticeKey>[] = []
  const show =
    confidence === 'unconfirmed'
      ? 'check-with'
      : sourceDate !== null && sourceDate >= twoYearsBefore(on)
        ? 'fresh'
        : 'confirmed-old'
  if (show === 'check-with') frame.push({ key: 'notice.check-with' })
  else if (show === 'fresh') frame.push({ key: 'notice.dated', params: { title, date: sourceDate as LocalDate } })
  else frame.push({ key: 'notice.as-read', params: { title, date: checkedOn } })
  if (contradicts.length > 0) frame.push({ key: 'notice.contradicts' })
  const outOfDate = reviewBy < on
  if (outOfDate) frame.push({ key: 'notice.out-of-date', params: { date: reviewBy } })
  return { id, show, outOfDate, frame }
}

const twoYearsBefore = (on: LocalDate) => `${String(Number(on.slice(0, 4)) - 2).padStart(4, '0')}${on.slice(4)}`
