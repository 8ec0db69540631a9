/** For answers that no cache may keep and no browser may take for something else. */
export const privately = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** An answer for another program: a sentence that says what was expected, and nothing else. */
export const says = (status: number, error: string): Response =>
  Response.json({ error }, { status, headers: privately })
