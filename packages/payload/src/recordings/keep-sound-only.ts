import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { refuse } from '../hooks/refuse.ts'
import { newFileName } from '../ids.ts'
import { slugs } from '../slugs.ts'
import { AudioProblem, refuseRecording } from './audio/audio-problem.ts'
import { stripRecording } from './audio/strip-recording.ts'

/** Reads the recording by its content, writes the sound anew without anything else, and gives it a random name. */
export const keepSoundOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { file } = req
  // Who may not add one hears that, which Payload says after this; nothing of theirs is read.
  if (operation === 'create' && isRefused(req)) return args
  if (operation === 'create' && !file)
    throw refuse('Expected a recording. Choose an Opus (.ogg) or AAC (.m4a) file and send it again.')
  if (!['create', 'update', 'updateByID'].includes(operation) || !file) return args
  // Here and not later: Payload removes the old file before any other hook.
  if (operation !== 'create') throw refuse('A recording is not replaced. Add the new one and delete the old one.', 409)
  try {
    const { bytes, mimeType, extension, seconds } = stripRecording(file.data)
    req.file = { ...file, data: bytes, size: bytes.length, mimetype: mimeType, name: newFileName(extension) }
    return { ...args, data: { ...(args as { data?: object }).data, seconds } }
  } catch (error) {
    if (error instanceof AudioProblem) throw refuseRecording(error)
    throw error
  }
}

const isRefused = (req: PayloadRequest): boolean =>
  req.payloadAPI !== 'local' && decide(slugs.recordings, 'create', accountOf(req)) === false
