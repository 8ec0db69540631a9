/** For answers that no cache may keep and no browser may take for something else. */
export const privately = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** An answer for one person, or for another program on somebody's behalf. */
export const privateAnswer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: privately })

/** An answer for another program: a sentence that says what was expected, and nothing else. `more` are headers besides. */
export const says = (status: number, error: string, more: Readonly<Record<string, string>> = {}): Response =>
  Response.json({ error }, { status, headers: { ...privately, ...more } })
