/** One second of silence as Opus in Ogg, which nobody says anything in: three pages of a file. */
export function aRecording(): Buffer {
  const head = Buffer.concat([Buffer.from('OpusHead'), Buffer.from([1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0])])
  const tags = Buffer.concat([Buffer.from('OpusTags'), Buffer.alloc(8)])
  const silence = Array.from({ length: 50 }, () => Buffer.from([0xf8, 0xff, 0xfe]))
  return Buffer.concat([page([head], 2, 0, 0), page([tags], 0, 0, 1), page(silence, 4, 48_312, 2)])
}

/** A page of Ogg (RFC 3533): `flags` says first (2) or last (4), `until` how many samples have been heard at its end. */
function page(packets: readonly Buffer[], flags: number, until: number, sequence: number): Buffer {
  const start = Buffer.alloc(27)
  start.write('OggS', 0, 'latin1')
  start.writeUInt8(flags, 5)
  start.writeUInt32LE(until, 6)
  start.writeUInt32LE(1, 14)
  start.writeUInt32LE(sequence, 18)
  start.writeUInt8(packets.length, 26)
  const whole = Buffer.concat([start, Buffer.from(packets.map(({ length }) => length)), ...packets])
  whole.writeUInt32LE(checksum(whole), 22)
  return whole
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << 24
    for (let bit = 0; bit < 8; bit += 1) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  }
  return sum >>> 0
}
