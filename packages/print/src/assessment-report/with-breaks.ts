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

// Typst ends lines inside an address by itself, and nothing unseen is then copied with it. It does so only in the usual
// characters of one, and never inside a long row of letters.
const usual = /^https?:\/\/[\w!#$%&*+,\-./:;=?@~']+$/
const longRow = /[a-z]{41,}/i

const breakableAddress = (address: string): string =>
  usual.test(address) && !longRow.test(address) ? address : breakable(address)

/** The same for every text of a plain value but the targets of links, which nobody reads. */
export const withBreaks = <Data>(data: Data): Data =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    if (typeof value !== 'string' || key === 'url') return value
    return key === 'address' ? breakableAddress(value) : breakable(value)
  }) as Data
