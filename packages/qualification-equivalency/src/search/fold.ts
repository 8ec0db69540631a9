/** Letters that people write for one another, on the left, and the one we compare by. */
const sameLetters: Readonly<Record<string, string>> = {
  // Latin letters that do not come apart into a letter and an accent.
  ...{ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' },
  // Arabic script: keyboards of Arabic, Urdu, Persian and Pashto write the same word with other letters.
  ...{ ی: 'ي', ى: 'ي', ې: 'ي', ۍ: 'ي', ے: 'ي', ك: 'ک', ڪ: 'ک', ګ: 'گ' },
  ...{ ة: 'ه', ہ: 'ه', ھ: 'ه', ۃ: 'ه', ە: 'ه', ں: 'ن', ڼ: 'ن', ټ: 'ٹ', ډ: 'ڈ', ړ: 'ڑ', ٱ: 'ا', ء: '' },
  // Bengali and Gurmukhi: long and short vowels, the sibilants, and the nasal signs sound alike.
  ...{ '\u09c0': '\u09bf', '\u09c2': '\u09c1', ণ: 'ন', শ: 'স', ষ: 'স', '\u0981': '' },
  ...{ '\u0a40': '\u0a3f', '\u0a42': '\u0a41', ਣ: 'ਨ', '\u0a70': '\u0a02', '\u0a71': '' },
}

const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u09bc\u0a3c\p{Cf}]/gu
const letters = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'gu')
const initials = /(?<!\p{L})(\p{L})[.](?=\p{L}(?!\p{L}))/gu

/**
 * The form two spellings are compared in: no case, accents, vowel marks, stretched letters or nukta; one letter where
 * keyboards offer several; ASCII digits; "G.P." as "gp". It is for comparing only and never for showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(letters, (letter) => sameLetters[letter] ?? letter)
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/['’`]/g, '')
    .replace(initials, '$1')
}

/** Every script has its ten digits one after another, and the zero at a multiple of sixteen, or six after one. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = [0x30, 0x660, 0x6f0, 0x9e6, 0xa66].find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

/**
 * The words of a text, folded, and further: an English plural compares as its singular, an Arabic word without its article, and
 * of what is heard as one sound one spelling is left ("haematology", "ummuliso", "farmacist").
 */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(asHeard)
}

function asHeard(word: string): string {
  if (/^\u0627\u0644\p{L}{3}/u.test(word)) return word.slice(2)
  if (!/^[a-z]{4,}$/.test(word)) return word
  return word
    .replace(/([^s])s$/, '$1')
    .replace(/[ao]e/g, 'e')
    .replace(/ph/g, 'f')
    .replace(/([^eo])\1/g, '$1')
}
