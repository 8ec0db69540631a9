import { fieldsOf, unsaidField } from '../form/fields.ts'
import type { Typed } from '../form/typed.ts'
import { isQuestion, type PageId } from '../question-id.ts'

/** What a page carries of the answers on other pages. `at` says which page it is. */
export function hiddenFields(typed: Typed, page: PageId): readonly { readonly name: string; readonly value: string }[] {
  const own = new Set(isQuestion(page) ? fieldsOf[page].filter((field) => field !== 'sittings') : [])
  const carried = [...typed].filter(([field]) => !own.has(field) || field === unsaidField)
  return [{ name: 'at', value: page }, ...carried.flatMap(([name, values]) => values.map((value) => ({ name, value })))]
}
