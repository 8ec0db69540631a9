import { readPolicy, type PolicyReading } from '@use-it-cities/cat-policy-checklist'
import { pointerWarning, policyErrorSentence } from '@use-it-cities/cat-policy-checklist/locales'
import { policyTermsSchema } from '@use-it-cities/cat-policy-checklist/schema'
import { text, type Command } from '../command.ts'
import { readText } from '../files/read-text.ts'
import { wrongForm } from '../files/zod-problems.ts'
import { shown, wrongInput } from '../refusal.ts'
import { readMarked } from './read-marked.ts'

const termsExample =
  '{"contract": 1, "catalogue": "cat-policy", "basis": "ours", "within": 25, "items": [{"item": "CAT-C-01", "groups": [["cabinet member*"], ["transfer*"]]}]}'

export const catRead: Command = {
  name: 'cat read',
  takes: '<policy.txt>',
  summary: 'places in an asset transfer policy that may answer an item',
  help: text(
    'Quotes the places in a council’s policy that may deal with items of the asset transfer checklist. It answers nothing:',
    'a person reads the passages and answers.',
    '',
    '  <policy.txt>     the policy as plain text (UTF-8), at most four million characters',
    '  --terms <file>   your own terms, for example in another language (policy-terms.schema.json)',
    '  --json           print JSON (cat-read.schema.json)',
    '',
    'Exit code 1 when the text cannot be read. Finding nothing is a result, and exits with 0.',
    'Example: use-it cat read policy.txt',
  ),
  options: { json: { type: 'boolean' }, terms: { type: 'string' } },
  run: async ([path = ''], values, { out }) => {
    const { catPolicyCatalogue } = await import('@use-it-cities/cat-policy-checklist/data')
    const terms = typeof values['terms'] === 'string' ? readTerms(values['terms']) : await ourTerms()
    const reading = readPolicy(readText(path, 'a policy'), catPolicyCatalogue, terms)
    if (!reading.ok) throw wrongInput(path, policyErrorSentence(reading.error))
    const titles = new Map(catPolicyCatalogue.items.map(({ id, title }) => [id, title]))
    const titled = (id: string) => `${id} ${titles.get(id) ?? ''}`.trim()
    await out(values['json'] ? `${JSON.stringify(reading.value, null, 2)}\n` : forPeople(reading.value, titled))
    return 0
  },
}

const ourTerms = async () => (await import('@use-it-cities/cat-policy-checklist/terms')).catPolicyTerms

function readTerms(path: string) {
  const parsed = policyTermsSchema.safeParse(readMarked(path, 'terms').value)
  if (!parsed.success) throw wrongForm(path, parsed.error, termsExample)
  return parsed.data
}

function forPeople({ pointers, notFound, words }: PolicyReading, titled: (id: string) => string): string {
  const quoted = pointers.flatMap(({ item, passages, more }) => [
    '',
    titled(item),
    ...passages.map(({ start, quote }) => `  character ${start}: “${shown(quote.replace(/\s+/g, ' '), 600)}”`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ])
  const missing = notFound.length > 0 ? ['', 'No place found', ...notFound.map((id) => `  ${titled(id)}`)] : []
  return [`${words} words read.`, pointerWarning, ...quoted, ...missing, ''].join('\n')
}
