const rightToLeft = '/Direction /R2L'
const leftToRight = '/Direction /L2R'

/**
 * Typst takes all Panjabi to be written as in Pakistan, from the right, and tells readers so in the PDF's catalogue;
 * then programs hand the text out backwards. Ours is in Gurmukhi. Both words are of one length, so no offset changes.
 */
export function readsLeftToRight(pdf: Uint8Array): Uint8Array {
  const copy = Buffer.from(pdf)
  const at = copy.indexOf(rightToLeft)
  if (at >= 0) copy.write(leftToRight, at, 'latin1')
  return new Uint8Array(copy)
}
