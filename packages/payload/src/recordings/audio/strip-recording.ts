import { AudioProblem, mostSeconds } from './audio-problem.ts'
import { stripAac } from './strip-aac.ts'
import { stripOpus, type Stripped } from './strip-opus.ts'

export interface CleanRecording extends Stripped {
  readonly mimeType: 'audio/ogg' | 'audio/mp4'
  readonly extension: 'ogg' | 'm4a'
}

const mostBytes = 12_000_000
const ownBoxes = 1024

/** A recording by what it is, whatever it is called, with nothing in it but its sound. Throws `AudioProblem`. */
export function stripRecording(bytes: Buffer): CleanRecording {
  if (bytes.length > mostBytes) throw new AudioProblem('too-big')
  const clean = cleaned(bytes)
  if (clean.bytes.length > mostBytes) throw new AudioProblem('too-big')
  // What only leaves things out makes no file larger than it was, but for the boxes that every file has.
  if (clean.bytes.length > bytes.length + ownBoxes) throw new AudioProblem('damaged')
  if (clean.seconds > mostSeconds) throw new AudioProblem('too-long')
  if (!(clean.seconds >= 1)) throw new AudioProblem('too-short')
  return clean
}

function cleaned(bytes: Buffer): CleanRecording {
  const begins = bytes.toString('latin1', 0, 12)
  if (begins.startsWith('OggS')) return { ...stripOpus(bytes), mimeType: 'audio/ogg', extension: 'ogg' }
  if (begins.slice(4, 8) === 'ftyp') return { ...stripAac(bytes), mimeType: 'audio/mp4', extension: 'm4a' }
  // A tag of an MP3, or the first sign of a frame of one (layer III).
  if (begins.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2))
    throw new AudioProblem('mp3')
  if (begins.startsWith('RIFF') && begins.slice(8) === 'AVI ') throw new AudioProblem('video')
  throw new AudioProblem('not-audio')
}
