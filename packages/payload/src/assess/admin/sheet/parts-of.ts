import type { SheetView } from '../../views.ts'
import { itemsOf } from '../shared/items-of.ts'
import type { Part } from './contents.tsx'

/** What is asked, part by part, in the order of the checklist. Parts with nothing to ask are left out. */
export function partsOf({
  catalogue,
  items: asked,
  row,
}: Pick<SheetView, 'catalogue' | 'items' | 'row'>): readonly Part[] {
  const all = itemsOf(catalogue, row.profile)
  const items = asked.flatMap((id) => all.get(id) ?? [])
  return catalogue.groups
    .map((group) => ({ group, items: items.filter((item) => item.group === group.id) }))
    .filter((part) => part.items.length > 0)
}
