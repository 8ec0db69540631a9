import { HtmlValidate } from 'html-validate'

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The standard takes `doctype` in small letters too.
    'doctype-style': 'off',
    // A button in a form sends it unless told otherwise, and that is what each of ours is for.
    'no-implicit-button-type': 'off',
    // Phones are shared: no browser is to keep somebody's PIN.
    'autocomplete-password': 'off',
    // A title is the teller's own; cutting it would be cutting their words.
    'long-title': 'off',
    // With letters twice as large a number has to break somewhere, and does between its groups.
    'tel-non-breaking': 'off',
  },
})

/** What an outside checker of HTML says against a page, a sentence for each fault. */
export async function htmlFaults(path: string, html: string): Promise<readonly string[]> {
  const { results } = await checker.validateString(html, path)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${path} ${line}:${column} ${ruleId}: ${message}`),
  )
}
