/** What a fee is for, in words that carry no amount: `PLAB 1 fee, 2026-27` on step `plab-1` is for `PLAB 1`. */
export function feeTopic(label: string, step: { readonly id: string; readonly title: string }): string {
  const topic = stemOf(label).replace(/\s+fees?$/i, '')
  const numbers = topic.match(/\d+/g) ?? []
  const known = step.id.split('-')
  return topic !== '' && !spelled.test(topic) && numbers.every((each) => known.includes(each)) ? topic : step.title
}

/** The part of a label before its first detail: fees with the same stem are one fee at different times. */
export const stemOf = (label: string): string => label.split(/[,(:£$€]/)[0]?.trim() ?? ''

/** A number in words is a value too. */
const spelled = /\b(half|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i

/** Who alone pays it, as the label says. */
export function onlyFor(label: string): { only?: 'refugee' | 'resit' } {
  if (/refugee|protection status/i.test(label)) return { only: 'refugee' }
  return /\bre-?sit\b/i.test(label) ? { only: 'resit' } : {}
}
