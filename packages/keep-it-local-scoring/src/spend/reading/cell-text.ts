/** No amount and no day is longer, and on a cell that goes on and on the search for one would too. */
export const isTooLong = (cell: string): boolean => cell.length > 80 && cell.trim().length > 80

/**
 * A cell without what is not seen and what only tells a spreadsheet that it is text: marks of direction, spaces that do not
 * break, `'03-Apr-24`, `="5.00"`.
 */
export const bareText = (cell: string): string =>
  cell
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .trim()
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim()
