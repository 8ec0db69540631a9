import { encode } from 'uqr'

/** A phone reads a code from about ten times its width away, and none that is smaller than 2 cm. */
const times = 10
const smallest = 20

/** How wide a code has to be, in millimetres, to be read from so many metres away. */
export const qrMillimetres = (metres: number): number => Math.max(smallest, Math.ceil((metres * 1_000) / times))

/** What has to stay empty around a code, in millimetres: four of its squares, or phones take what is beside it for a part of it. */
export const quietMillimetres = (url: string, millimetres: number): number =>
  quietOf(encode(url, qrOptions).size, millimetres)

/** The same, for a code that is so many squares wide. */
export const quietOf = (squares: number, millimetres: number): number => Math.ceil((4 * millimetres) / squares)

/** Readable with an eighth of it dirty or torn. */
export const qrOptions = { ecc: 'M', border: 0 } as const
