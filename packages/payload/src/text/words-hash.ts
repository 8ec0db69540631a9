import { createHash } from 'node:crypto'
import { textHash, type Block } from '@use-it-cities/success-stories'
import { lexicalToBlocks } from './lexical-to-blocks.ts'
import { partsOf } from './parts-of.ts'

interface Words {
  readonly title?: unknown
  readonly summary?: unknown
  readonly body?: unknown
  readonly did?: unknown
  readonly helped?: unknown
  readonly talk?: unknown
  readonly film?: unknown
}

/** The fingerprint that approvals name. Words that cannot be shown have one too, so that any change of them is seen. */
export function wordsHash({ title, summary, body, ...row }: Words): string {
  const blocks = lexicalToBlocks(body)
  const parts = partsOf(row)
  if (blocks.ok)
    return textHash({ title: plain(title), summary: plain(summary), body: blocks.value as Block[], ...parts })
  return createHash('sha256')
    .update(JSON.stringify([plain(title), plain(summary), body ?? null, parts]))
    .digest('hex')
}

const plain = (value: unknown) => (typeof value === 'string' ? value : '')
