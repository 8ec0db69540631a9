/** A quotation reaches at most so many characters beyond what was found, on either side. */
const REACH = 240

/** A stop, an empty line, or the start of a point in a list. */
const ENDS_SENTENCE = /[.!?][)\]"'’”]?\s|\n\s*\n|\n(?=\s*(?:[-•·*]|\d{1,2}[.)])\s)/g

/**
 * The passage from `from` to `to`, widened to its sentence where that is near, else to a whole word.
 * Both offsets are UTF-16 units, so `text.slice` gives the quotation.
 */
export function quoteAround(text: string, from: number, to: number): { start: number; end: number; quote: string } {
  const start = beginning(text, from)
  const end = ending(text, to)
  return { start, end, quote: text.slice(start, end) }
}

function beginning(text: string, from: number): number {
  const floor = Math.max(0, from - REACH)
  const before = text.slice(floor, from)
  const last = [...before.matchAll(ENDS_SENTENCE)].at(-1)
  if (last) return skipSpace(text, floor + last.index + last[0].length, from)
  if (floor === 0) return skipSpace(text, 0, from)
  const space = before.search(/\s/)
  return space === -1 ? from : skipSpace(text, floor + space, from)
}

function ending(text: string, to: number): number {
  const after = text.slice(to, to + REACH)
  const stop = after.search(/[.!?](?:[)\]"'’”]?\s|[)\]"'’”]?$)|\n\s*\n|\n(?=\s*(?:[-•·*]|\d{1,2}[.)])\s)/)
  if (stop !== -1) return to + stop + (/[.!?]/.test(after[stop] ?? '') ? 1 : 0)
  if (to + REACH >= text.length) return to + after.trimEnd().length
  const space = after.search(/\s\S*$/)
  return space === -1 ? to : to + space
}

function skipSpace(text: string, at: number, stop: number): number {
  let start = at
  while (start < stop && /\s/.test(text.charAt(start))) start += 1
  return start
}
