/**
 * The alphabet of a text message (3GPP TS 23.038). A letter that is not in it makes the whole message UCS-2, where a part
 * holds less than half as much. Those in `extended` take two places.
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('^{}\\[~]|€\f')

/** What fits into a message that is alone, and into one of several that belong together. */
const room = {
  gsm: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
} as const

export const isGsm = (text: string): boolean => [...text].every((letter) => basic.has(letter) || extended.has(letter))

/** How many text messages a text is sent, and paid, as. Nothing is one too. */
export function smsParts(text: string): number {
  const gsm = isGsm(text)
  const sizes = [...text].map((letter) => (gsm ? (extended.has(letter) ? 2 : 1) : letter.length))
  const { alone, joined } = room[gsm ? 'gsm' : 'ucs2']
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1
  let parts = 1
  let taken = 0
  for (const size of sizes) {
    if (taken + size > joined) {
      parts += 1
      taken = 0
    }
    taken += size
  }
  return parts
}
