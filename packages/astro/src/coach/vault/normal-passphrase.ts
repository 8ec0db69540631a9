/** Fewest signs of a passphrase, counted as people see them. */
export const fewestSigns = 12

/** One passphrase typed on two keyboards is the same: NFKC, and no space before or after it. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC').trim()

/** Signs as people see them: a letter with its marks, or an emoji of several parts, is one. */
export const signsOf = (text: string): number =>
  'Segmenter' in Intl ? [...new Intl.Segmenter(undefined).segment(text)].length : [...text].length

export type PassphraseAdvice = 'short' | 'repeated' | 'fine' | 'long'

/**
 * What to say about a new passphrase. Length is what makes guessing slow, so nothing asks for digits or signs; only one
 * sign or one word over and over is called what it is.
 */
export function adviceOn(typed: string): PassphraseAdvice {
  const passphrase = normalPassphrase(typed)
  const signs = signsOf(passphrase)
  if (signs < fewestSigns) return 'short'
  if (/^(.{1,4}?)\1+$/su.test(passphrase.toLowerCase()) || new Set(passphrase).size < 5) return 'repeated'
  return signs >= 20 ? 'long' : 'fine'
}
