import type { Block } from '../schema/blocks.ts'
import { finding, type StoryFinding } from './finding.ts'
import { wordsOf } from './pieces.ts'

/** Headings in order under the title, which is level 1: a reader who jumps from one to the next misses nothing. */
export function headings(body: readonly Block[], path: string): readonly StoryFinding[] {
  let above = 1
  return body.flatMap((block, at) => {
    if (block.type !== 'heading') return []
    const { level } = block
    const place = `${path}/body/${at}`
    const next = body[at + 1]
    const isSkipped = level > above + 1
    above = level
    return [
      ...(isSkipped ? [finding('heading.skips-level', 'warning', place, { level, expected: level - 1 })] : []),
      ...(/[\p{L}\p{N}]/u.test(wordsOf(block.children)) ? [] : [finding('heading.empty', 'warning', place)]),
      ...(!next || (next.type === 'heading' && next.level <= level)
        ? [finding('heading.nothing-below', 'warning', place)]
        : []),
    ]
  })
}
