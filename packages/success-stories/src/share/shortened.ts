/** Longer than any message; what is behind it need not be looked at. */
const most = 1_000
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A beginning ends after a whole word where that costs no more letters than this. */
const lastWord = /\s+\S{0,12}$/u

/** A long beginning of a text, with `…`, that fits; nothing where none does. No letter is cut in two. */
export function shortened(text: string, fits: (candidate: string) => boolean): string {
  if (fits(text)) return text
  const graphemes = [...letters.segment(text.slice(0, most))].map(({ segment }) => segment)
  for (let count = graphemes.length - 1; count > 0; count -= 1) {
    const beginning = graphemes.slice(0, count).join('')
    if (fits(ended(beginning))) return ended(beginning.replace(lastWord, ''))
  }
  return ''
}

const ended = (beginning: string): string => `${beginning.replace(/[\s.,:;–—-]+$/u, '')}…`
