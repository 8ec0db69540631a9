import type { OneList } from './desk-view.ts'
import { deskLists } from './views.ts'

/** Which list an address asks for; `null` when it asks for none that there is. */
export function oneListOf(query: Readonly<Record<string, unknown>> | undefined): OneList | null {
  const list = deskLists.find((each) => each === query?.list)
  if (list === undefined) return null
  const page = typeof query?.page === 'string' && /^[1-9]\d{0,3}$/.test(query.page) ? Number(query.page) : 1
  return { list, page }
}
