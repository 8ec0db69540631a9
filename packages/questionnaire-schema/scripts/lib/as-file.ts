import type { Translation } from '../../src/contract/index.ts'

/** A translation as JSON with one piece of text a line, so that a changed sentence is one line of the difference. */
export function asFile({ words, ...head }: Translation): string {
  const lines = Object.entries(words).map(
    ([key, { text, of }]) =>
      `    ${JSON.stringify(key)}: { "text": ${JSON.stringify(text)}, "of": ${JSON.stringify(of)} }`,
  )
  const open = JSON.stringify({ ...head, words: {} }, null, 2).replace(/\{\}\n\}$/, '{\n')
  return `${open}${lines.join(',\n')}\n  }\n}\n`
}
