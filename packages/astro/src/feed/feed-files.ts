import type { FeedStory } from '@use-it-cities/success-stories'

/** A file that comes with the feed. */
export interface FeedFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** Every file of a story: its picture in each size, and what is read aloud in each language. */
export const filesOf = ({ photo, texts }: Pick<FeedStory, 'photo' | 'texts'>): readonly FeedFile[] => [
  ...(photo?.renditions ?? []),
  ...Object.values(texts).flatMap((text) => text?.recording?.files ?? []),
]
