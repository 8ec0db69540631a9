/** The address of a page of a list; the first has the plain one. */
export const paged = (address: string, page: number): string =>
  page === 1 ? address : `${address.replace(/\/$/, '')}/page/${page}`
