/** Lines of at most `room` wide, broken between words; a word that is wider than a line is broken anywhere. */
export function wrap(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((each) => pieces(each, room, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, room: number, size: number): readonly string[] {
  const parts = ['']
  for (const one of word) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && widthOf(last + one, size) > room) parts.push(one)
    else parts[parts.length - 1] = last + one
  }
  return parts
}

/**
 * How wide text is at most, in the units of `size`. Nobody knows which font a page has, so each kind of letter counts
 * as much as in a wide and bold one; a test compares it with a real font.
 */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, one) => sum + share(one), 0) * size

const share = (one: string): number => {
  if (/[iljtfrI.,:;'|!()[\] /’-]/.test(one)) return 0.48
  if (/[mwMWOQ@%—…]/.test(one)) return 1.02
  if (/[A-Z&]/.test(one)) return 0.79
  return /\p{M}/u.test(one) ? 0.1 : one < '\u2000' ? 0.67 : 1.1
}
