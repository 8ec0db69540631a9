import { createHash } from 'node:crypto'
import { textHash, type Block } from '@use-it-cities/success-stories'
import { lexicalToBlocks } from './lexical-to-blocks.ts'

interface Words {
  readonly title?: unknown
  readonly summary?: unknown
  readonly body?: unknown
}

/** The fingerprint that approvals name. Words that cannot be shown have one too, so that any change of them is seen. */
export function wordsHash({ title, summary, body }: Words): string {
  const blocks = lexicalToBlocks(body)
  if (blocks.ok) return textHash({ title: plain(title), summary: plain(summary), body: blocks.value as Block[] })
  return createHash('sha256')
    .update(JSON.stringify([plain(title), plain(summary), body ?? null]))
    .digest('hex')
}

const plain = (value: unknown) => (typeof value === 'string' ? value : '')
