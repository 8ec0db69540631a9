import { refuse } from '../../hooks/refuse.ts'

/** An hour. */
export const mostSeconds = 3600

/** Why a file is not taken as a recording. */
export type AudioCode =
  | 'not-audio'
  | 'mp3'
  | 'video'
  | 'other-codec'
  | 'encrypted'
  | 'fragments'
  | 'damaged'
  | 'too-long'
  | 'too-short'
  | 'too-big'

const convert = 'Save it as Opus (.ogg) or AAC (.m4a) and try again.'

/** What came, and what to do; for whoever uploads it. */
const sentences: Readonly<Record<AudioCode, string>> = {
  'not-audio': `Expected a recording as Opus (.ogg) or AAC (.m4a); this file is something else. ${convert}`,
  mp3: `Expected a recording as Opus (.ogg) or AAC (.m4a); this is an MP3. ${convert}`,
  video:
    'Expected sound alone; there is a picture in this file. Save the sound alone, or link to the film in the text.',
  'other-codec': `Expected Opus in Ogg or AAC in MP4; the sound in this file is of another kind. ${convert}`,
  encrypted: 'Expected a recording that everybody can play; this one is locked. Save it without a lock and try again.',
  fragments:
    'Expected a recording in one piece; this one is in fragments. Open it in a sound program and save it as AAC (.m4a).',
  damaged: 'This file is damaged, or its end is missing. Copy it once more from where it was recorded and try again.',
  'too-long': 'Expected a recording of up to 60 minutes; this one is longer. Save a shorter part of it.',
  'too-short': 'Expected a recording of a second or more; this one is empty.',
  'too-big': 'The recording is larger than 12 MB. Save it with fewer kilobits per second: 24 are enough for a voice.',
}

/** A recording that is not taken, in code and in words. */
export class AudioProblem extends Error {
  constructor(readonly code: AudioCode) {
    super(sentences[code])
    this.name = 'AudioProblem'
  }
}

/** The same as an answer for the screen. */
export const refuseRecording = ({ code, message }: AudioProblem) =>
  refuse(message, code === 'too-big' ? 413 : 400, { code })
