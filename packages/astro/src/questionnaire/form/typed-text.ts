/** Text of a field without blanks round it, in one form of Unicode, with one kind of line break; empty when there is none. */
export function trimmed(value: unknown, longest: number): string {
  if (typeof value !== 'string') return ''
  return value
    .slice(0, longest)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .normalize('NFC')
    .trim()
}

const zeros = [0x0660, 0x06f0, 0x09e6, 0x0a66]

/** Digits of Arabic, Urdu and Pashto, Bengali and Gurmukhi as 0 to 9. */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹০-৯੦-੯]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((each) => code >= each && code <= each + 9) ?? code
    return String(code - zero)
  })
