/** Whether this is an address of the web that a page may link to: no `javascript:`, no name and password in it. */
export function isWebAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 500 || /\s/.test(value)) return false
  try {
    const { protocol, username, password, hostname } = new URL(value)
    return (protocol === 'https:' || protocol === 'http:') && username + password === '' && hostname.includes('.')
  } catch {
    return false
  }
}

/** Something that came, cut short, as a sentence may repeat it. */
export function asCame(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${[...text].slice(0, 60).join('')}${text.length > 60 ? '…' : ''}”`
}
