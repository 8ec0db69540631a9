/** Tells the panels of a screen what one of them has sent: its detail is the address. */
export const sentEvent = 'use-it-sent'

/** Calls the CMS from a screen of its own. The message of the error is a sentence for the person at the screen. */
export async function ask<Answer>(path: string, body?: unknown, method: 'POST' | 'PATCH' = 'POST'): Promise<Answer> {
  const response = await fetch(path, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { method, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('The CMS does not answer. Check your connection, then try again.')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && body !== undefined) window.dispatchEvent(new CustomEvent(sentEvent, { detail: path }))
  if (response.ok) return answer as Answer
  throw new Error(sentenceOf(answer) ?? `The CMS answered ${response.status}. Reload the page and try again.`)
}

/** The sentence in an answer that refuses; `null` when there is none. */
export function sentenceOf(answer: unknown): string | null {
  const { errors, message } = (answer ?? {}) as { errors?: { message?: unknown }[]; message?: unknown }
  const sentence = errors?.[0]?.message ?? message
  return typeof sentence === 'string' ? sentence : null
}
