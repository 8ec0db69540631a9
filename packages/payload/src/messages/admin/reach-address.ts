/**
 * A link that reaches somebody, made from what they typed: a telephone number becomes one only when it is nothing else,
 * and WhatsApp only knows numbers with their country. `null` where no link can be made.
 */
export function reachAddress(by: string, at: string): string | null {
  const number = at.replaceAll(/[\s().-]/g, '')
  if (by === 'phone') return /^\+?\d{5,20}$/.test(number) ? `tel:${number}` : null
  if (by === 'whatsapp') return /^\+[1-9]\d{6,14}$/.test(number) ? `https://wa.me/${number.slice(1)}` : null
  // Nothing after the address: a subject or copies are not theirs to choose.
  return by === 'email' && /^[^\s@?&:/\\<>"',;]+@[^\s@?&:/\\<>"',;]+$/.test(at) ? `mailto:${encodeURI(at)}` : null
}
