/** What no page shows: control characters, and marks that turn the text after them round. A line break stays. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** Words as somebody typed or pasted them, without what cannot be seen and without space around them. */
export const plainText = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unseen, (each) => (each === '\n' ? each : ''))
    .trim()

/** The same for everything in a row: fields, groups and lists. What is no text stays as it is. */
export function plainTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return plainText(value) as Value
  if (Array.isArray(value)) return value.map((each: unknown) => plainTexts(each)) as Value
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainTexts(each)])) as Value
}

/** Each line is a paragraph; empty lines are none. */
export const paragraphs = (value: unknown): string[] =>
  (typeof value === 'string' ? value : '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
