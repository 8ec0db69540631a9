import type { Language } from './languages.ts'

/** A sentence or a name in one or more languages. */
export type Text = { readonly [language in Language]?: string | undefined }

/** The text in the first of `preferred` that has it, together with the language it is really in. */
export function textIn(
  text: Text,
  ...preferred: readonly Language[]
): { readonly language: Language; readonly text: string } | null {
  for (const language of [...preferred, ...(Object.keys(text) as Language[])]) {
    const found = text[language]
    if (found !== undefined && found !== '') return { language, text: found }
  }
  return null
}
