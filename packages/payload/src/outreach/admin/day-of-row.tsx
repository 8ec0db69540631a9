'use client'

import { useRowLabel } from '@payloadcms/ui'

const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A folded row that belongs to a day, by that day. */
export function DayOfRow() {
  const { data, rowNumber = 0 } = useRowLabel<{
    on?: unknown
    from?: unknown
    until?: unknown
    isCancelled?: unknown
  }>()
  const { on, from, until, isCancelled } = data ?? {}
  const moment = new Date(String(on ?? from))
  if (Number.isNaN(moment.getTime())) return <span>{rowNumber + 1}</span>
  const times = typeof on === 'string' && typeof from === 'string' ? `, ${from} to ${String(until ?? '')}` : ''
  return (
    <span>
      {format.format(moment)}
      {times}
      {isCancelled === true && ' – cancelled'}
    </span>
  )
}
