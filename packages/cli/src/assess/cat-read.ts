import { readPolicy, type PolicyReading, type ReadableCatalogue } from '@use-it-cities/cat-policy-checklist'
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
    const terms =
      typeof values['terms'] === 'string' ? readTerms(values['terms'], catPolicyCatalogue) : await ourTerms()
    const policy = readText(path, 'a policy')
    const reading = readPolicy(policy, catPolicyCatalogue, terms)
    if (!reading.ok) throw wrongInput(path, policyErrorSentence(reading.error))
    const titles = new Map(catPolicyCatalogue.items.map(({ id, title }) => [id, title]))
    const titled = (id: string) => `${id} ${titles.get(id) ?? ''}`.trim()
    await out(values['json'] ? `${JSON.stringify(reading.value, null, 2)}\n` : forPeople(policy, reading.value, titled))
    return 0
  },
}

const ourTerms = async () => (await import('@use-it-cities/cat-policy-checklist/terms')).catPolicyTerms

/** A city's own terms. Those for another checklist, or for an item that is not there, would find nothing and say nothing. */
function readTerms(path: string, { id, items }: ReadableCatalogue) {
  const parsed = policyTermsSchema.safeParse(readMarked(path, 'terms').value)
  if (!parsed.success) throw wrongForm(path, parsed.error, termsExample)
  const { catalogue } = parsed.data
  if (catalogue !== id)
    throw wrongInput(path, `catalogue: expected terms for ${id}, but these are for ${shown(catalogue)}.`)
  const known = new Set(items.map((item) => item.id))
  const unknown = parsed.data.items.find(({ item }) => !known.has(item))
  if (unknown)
    throw wrongInput(path, `items: there is no item ${shown(unknown.item)} in ${id}. Correct the id, or take it out.`)
  return parsed.data
}

function forPeople(policy: string, reading: PolicyReading, titled: (id: string) => string): string {
  const { pointers, notFound, words } = reading
  const placeOf = placesIn(policy)
  const quoted = pointers.flatMap(({ item, passages, more }) => [
    '',
    titled(item),
    ...passages.map(({ start, quote }) => `  ${placeOf(start)}: “${shown(quote.replace(/\s+/g, ' '), 600)}”`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ])
  const missing = notFound.length > 0 ? ['', 'No place found', ...notFound.map((id) => `  ${titled(id)}`)] : []
  return [`${words} words read.`, pointerWarning, ...quoted, ...missing, ''].join('\n')
}

/** Line and character within it, both from 1, as editors count. */
function placesIn(text: string): (at: number) => string {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  return (at) => {
    const line = starts.findLastIndex((start) => start <= at)
    return `line ${line + 1}, character ${at - (starts[line] ?? 0) + 1}`
  }
}
