import { westernDigits } from './western-digits.ts'

/** Letters that writers of Arabic-script languages use for one another, brought to one form for comparing. */
const variants: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ە: 'ہ',
  ٱ: 'ا',
  ς: 'σ',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
}

/**
 * Accents, vowel points, the Arabic tatweel, and the invisible joiners and direction controls. The vowel signs of Bengali
 * and Gurmukhi are letters to their readers (কাজ is work, কেজি a kilogram): of those blocks only the dot below and the sandhi mark go.
 */
const ignored = /(?![\u0980-\u0a7f])\p{M}|[\u09bc\u09fe\u0a3c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

const written = new RegExp(`[${Object.keys(variants).join('')}]`, 'g')

/** The text as search compares it, without positions. Whole strings at a time: a snapshot has millions of letters. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ignored, '')
    .replace(written, (letter) => variants[letter] ?? letter)
    .replace(/\p{Nd}+/gu, westernDigits)

/**
 * The text as search compares it: small letters, without accents or vowel marks, one form for the variants of a letter.
 * `at[i]` is where the character that gave `folded[i]` begins in the original; one more entry marks the end.
 */
export function foldWithPositions(text: string): { readonly folded: string; readonly at: readonly number[] } {
  let folded = ''
  const at: number[] = []
  let position = 0
  for (const character of text) {
    const part = fold(character)
    for (let index = 0; index < part.length; index++) at.push(position)
    folded += part
    position += character.length
  }
  at.push(text.length)
  return { folded, at }
}
