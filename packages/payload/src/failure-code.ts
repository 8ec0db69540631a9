/**
 * What may stand in a log about something that failed: the code of its innermost cause, or the name of its kind. Never the
 * error itself: that of a database carries the whole statement, and with it the words of whoever wrote to us.
 */
export function failureCode(error: unknown): string {
  let inner = error
  for (let depth = 0; depth < 10; depth += 1) {
    const { cause } = (typeof inner === 'object' && inner !== null ? inner : {}) as { cause?: unknown }
    if (cause === undefined || cause === null) break
    inner = cause
  }
  if (typeof inner !== 'object' || inner === null) return typeof inner
  const { code } = inner as { code?: unknown }
  if (typeof code === 'number' || (typeof code === 'string' && /^\w{1,60}$/.test(code))) return String(code)
  return inner.constructor?.name ?? 'object'
}
