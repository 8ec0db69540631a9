import { AudioProblem } from './audio-problem.ts'

/** A box of an MP4 file: what it is called and what is in it. ISO/IEC 14496-12, section 4.2. */
export interface Mp4Box {
  readonly type: string
  readonly body: Buffer
}

/** Inside a box: a phone writes ten. */
const mostInside = 256

/**
 * The boxes of a stretch of bytes, which they fill to its end. Throws `damaged` where they do not, and where there are
 * more than `most` of them: twelve million bytes hold more than a million empty ones.
 */
export function mp4Boxes(bytes: Buffer, most = mostInside): Mp4Box[] {
  const boxes: Mp4Box[] = []
  for (let at = 0; at < bytes.length;) {
    if (boxes.length === most || at + 8 > bytes.length) throw new AudioProblem('damaged')
    const short = bytes.readUInt32BE(at)
    if (short === 1 && at + 16 > bytes.length) throw new AudioProblem('damaged')
    const head = short === 1 ? 16 : 8
    // 0: to the end of the file.
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short
    if (size < head || at + size > bytes.length) throw new AudioProblem('damaged')
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + head, at + size) })
    at += size
  }
  return boxes
}

/** The one box of that name. Throws `damaged` when there is none, or more than one. */
export function onlyBox(boxes: readonly Mp4Box[], type: string): Buffer {
  const [found, second] = boxes.filter((each) => each.type === type)
  if (!found || second) throw new AudioProblem('damaged')
  return found.body
}

/** The bytes of a box. */
export function mp4Box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** Version 0, no flags: what most boxes begin with. */
export const plainVersion = Buffer.alloc(4)

export const uint16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => bytes.writeUInt16BE(value, at * 2))
  return bytes
}

export const uint32 = (...values: readonly number[]): Buffer => uint32s(values)

/** The same for lists that are too long to be handed over one by one. */
export const uint32s = (
  values: ArrayLike<number> & { forEach(each: (value: number, at: number) => void): void },
): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4))
  return bytes
}
