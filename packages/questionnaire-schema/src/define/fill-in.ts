const placeholder = /\{([a-z][a-z0-9_]*)\}/g

/**
 * Puts answers into `{name}`. Each stands between U+2068 and U+2069, so that a Latin name in an Urdu sentence keeps its
 * own direction and moves no word around it. What is not known yet is shown as `…`.
 */
export const fillIn = (text: string, answersAsText: { readonly [name: string]: string }): string =>
  text.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(answersAsText, name) ? answersAsText[name] : undefined
    return `\u2068${value === undefined || value === '' ? '…' : value}\u2069`
  })

/** The names that a sentence asks for, each once, in order. */
export const placeholdersOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name)),
]
