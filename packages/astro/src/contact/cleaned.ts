/** What turns the words after it round, also those of the person who reads them later. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g
/** Control characters, and the halves of a character that is none. */
const unseen = /\p{Cc}|\p{Cs}/gu
const unseenButNewLine = /(?!\n)[\p{Cc}\p{Cs}]/gu

/** What somebody typed into a field of one line: without anything that cannot be seen, in the usual composition. */
export const cleanedLine = (typed: string): string =>
  typed.replace(overrides, '').replace(/\s+/g, ' ').replace(unseen, '').normalize('NFC').trim()

/**
 * A telephone number or an e-mail address: those pasted from elsewhere often bring marks of direction along, that nobody
 * sees. Names and words keep theirs: Urdu and Bengali are written with joiners.
 */
export const cleanedAddress = (typed: string): string => cleanedLine(typed.replace(/\p{Cf}/gu, ''))

/** What somebody typed into a field of several lines. */
export const cleanedWords = (typed: string): string =>
  typed
    .replace(overrides, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseenButNewLine, '')
    .normalize('NFC')
    .trim()
