/** The fields of a form by name; every name once. */
export type Form = ReadonlyMap<string, string>

const mostFields = 40

/** Reads the body of a form. Null for one that no browser of ours sends: bad encoding, a field twice, far too many. */
export function readForm(body: string): Form | null {
  const form = new Map<string, string>()
  for (const part of body.split('&').filter((each) => each !== '')) {
    const cut = part.indexOf('=')
    const [name, value] = [cut < 0 ? part : part.slice(0, cut), cut < 0 ? '' : part.slice(cut + 1)].map(decoded)
    if (name === undefined || name === null || value === undefined || value === null) return null
    if (form.has(name) || form.size >= mostFields) return null
    form.set(name, value)
  }
  return form
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
