/** Names in braces, sorted, as often as they occur: `{name}` puts in an earlier answer. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([a-z][a-z0-9_]*)\}/g)].map(([, name = '']) => name).sort()

/** Braces that are no placeholder: `{Name}`, `{ name }`, `{name`. */
export const strayBraces = (text: string): boolean => /[{}]/.test(text.replace(/\{[a-z][a-z0-9_]*\}/g, ''))

/** What one text has and the other has not, both ways. */
export function placeholderDifference(
  source: string,
  translated: string,
): { readonly absent: readonly string[]; readonly extra: readonly string[] } {
  const [wanted, found] = [new Set(placeholdersIn(source)), new Set(placeholdersIn(translated))]
  return {
    absent: [...wanted].filter((name) => !found.has(name)),
    extra: [...found].filter((name) => !wanted.has(name)),
  }
}
