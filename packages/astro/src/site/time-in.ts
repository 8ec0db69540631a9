/** What the clock of the city says, as `14:05`. Worked out once a minute. */
export function timeIn(): (timeZone: string, now: number) => string {
  let known: { minute: number; timeZone: string; time: string } | null = null
  return (timeZone, now) => {
    const minute = Math.floor(now / 60_000)
    if (known?.minute !== minute || known.timeZone !== timeZone)
      known = { minute, timeZone, time: clockOf(timeZone).format(now) }
    return known.time
  }
}

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
