import type { StoryRecording } from '@use-it-cities/success-stories'
import { feedRecordingSchema } from '@use-it-cities/success-stories/schema'
import { isLanguage } from '@use-it-cities/core'
import type { Row } from '../gate/to-records.ts'
import { groupBy } from '../group-by.ts'
import { idOf } from '../ids.ts'
import { linesOf } from '../text/parts-of.ts'
import { countFile } from './count-file.ts'

/** Two files of one reading differ by what each kind adds at its ends; two readings by more. */
const secondsApart = 3

/**
 * The recordings of stories as the feed plays them: for each language and voice the newest, with the file of the other
 * kind where there is one of the same reading.
 */
export async function recordingsOf(
  rows: readonly Row[],
  codeOf: ReadonlyMap<string, string>,
  dataDir: string,
): Promise<StoryRecording[]> {
  const usable = rows.filter((row) => row.quarantined !== true && codeOf.has(idOf(row.story) ?? ''))
  const groups = groupBy(usable, (row) => `${idOf(row.story)} ${String(row.language)} ${String(row.voice)}`)
  const read: StoryRecording[] = []
  // One after another: after a start each file is read whole, and all of a city at once would fill the memory.
  for (const group of groups.values()) {
    const recording = await recordingOf(group.toSorted(newestFirst), codeOf, dataDir)
    if (recording) read.push(recording)
  }
  return read
}

const newestFirst = (a: Row, b: Row) => momentOf(b) - momentOf(a)
const momentOf = ({ createdAt }: Row) => new Date(createdAt as string | Date).getTime()

async function recordingOf(
  rows: readonly Row[],
  codeOf: ReadonlyMap<string, string>,
  dataDir: string,
): Promise<StoryRecording | null> {
  const [newest, ...others] = rows
  if (!newest || !isLanguage(newest.language)) return null
  const pair = others.find((row) => isOtherKindOf(newest, row))
  const files = await Promise.all(
    [newest, ...(pair ? [pair] : [])].map(async ({ filename }) => {
      const counted = typeof filename === 'string' ? await countFile(dataDir, filename) : null
      return counted && { file: filename, ...counted }
    }),
  )
  const recording = feedRecordingSchema.safeParse({
    voice: newest.voice,
    seconds: newest.seconds,
    files: files.filter((file) => file !== null),
    transcript: linesOf(newest.transcript),
  })
  if (!recording.success) return null
  return {
    ...recording.data,
    story: codeOf.get(idOf(newest.story) ?? '') ?? '',
    language: newest.language,
    textHash: typeof newest.wordsHash === 'string' ? newest.wordsHash : null,
  }
}

/** The same words in the same time, in the other kind of file. */
const isOtherKindOf = (a: Row, b: Row): boolean =>
  a.mimeType !== b.mimeType &&
  Math.abs(Number(a.seconds) - Number(b.seconds)) <= secondsApart &&
  linesOf(a.transcript).join('\n') === linesOf(b.transcript).join('\n') &&
  (linesOf(a.transcript).length > 0 || a.wordsHash === b.wordsHash)
