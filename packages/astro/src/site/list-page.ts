import { pageLength } from './page-length.ts'

/** One page of a list that is too long for one. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  /** Begins at 1. */
  readonly page: number
  /** At least 1: an empty list has a page that says so. */
  readonly pages: number
}

/** What stands on a page of a list; null when the list has no such page. */
export function listPage<Item>(all: readonly Item[], page: number | null): ListPage<Item> | null {
  const pages = Math.max(1, Math.ceil(all.length / pageLength))
  if (page === null || page > pages) return null
  return { items: all.slice((page - 1) * pageLength, page * pageLength), page, pages }
}

/** Reads the number in the address of a page after the first. The first has the plain address, so `page/1` is nobody's. */
export const pageNumber = (written: string | undefined): number | null =>
  written && /^[1-9]\d{0,4}$/.test(written) && written !== '1' ? Number(written) : null
