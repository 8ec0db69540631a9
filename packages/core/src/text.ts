import type { Language } from './languages.ts'

/** A sentence or a name in one or more languages. */
export type Text = { readonly [language in Language]?: string | undefined }

/**
 * The text in the first of `preferred` that has it, else in any language; `null` when there are no words at all.
 * `language` is the one the words are really in, so that a page can say so: it is not always the one asked for.
 */
export function textIn(
  text: Text,
  ...preferred: readonly Language[]
): { readonly language: Language; readonly text: string } | null {
  for (const language of [...preferred, ...(Object.keys(text) as Language[])]) {
    const found = Object.hasOwn(text, language) ? text[language] : undefined
    if (found !== undefined && found !== '') return { language, text: found }
  }
  return null
}
