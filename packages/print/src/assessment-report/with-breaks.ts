/** What a narrow column holds of a word. */
const most = 24

/** Where a line may end inside a word, unseen (U+200B). */
const breakHere = '\u200b'

const tooLong = new RegExp(`[^\\s\\u200b]{${most + 1},}`, 'gu')

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word too long for a column may be broken, so that nothing runs off the page. */
const breakable = (text: string): string =>
  text.replace(tooLong, (word) =>
    [...letters.segment(word)]
      .map(({ segment }, at) => (at > 0 && at % most === 0 ? breakHere : '') + segment)
      .join(''),
  )

/** The same for every text of a plain value but addresses, which nobody reads. */
export const withBreaks = <Data>(data: Data): Data =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === 'string' && key !== 'url' ? breakable(value) : value,
  ) as Data
