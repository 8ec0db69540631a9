/** Asks again until the answer is neither null nor false, or says what it waited for. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | false>,
  { withinMs = 60_000, everyMs = 100 } = {},
): Promise<Answer> {
  const deadline = Date.now() + withinMs
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer !== null && answer !== false) return answer
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  throw new Error(`Waited ${withinMs} ms for ${what}.`, { cause: last })
}
