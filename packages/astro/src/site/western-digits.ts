/** Digits of every script as 0 to 9: a telephone number typed on an Arabic or Bengali keyboard is one all the same. */
export const westernDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))

/** Unicode keeps each script's ten digits together, and zero comes first. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
