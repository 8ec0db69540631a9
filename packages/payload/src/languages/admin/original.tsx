'use client'

import type { Block, Inline } from '@use-it-cities/success-stories'
import type { SourceSide } from '../views.ts'
import { partName } from './part-names.ts'

/** The words to translate, as readers see them. */
export function Original({ source }: { source: SourceSide | null }) {
  if (!source)
    return (
      <section aria-labelledby="use-it-original">
        <h2 id="use-it-original">The original</h2>
        <p>Nobody has written it yet.</p>
      </section>
    )
  const { language, english, dir, title, summary, blocks, parts } = source
  return (
    <section aria-labelledby="use-it-original">
      <h2 id="use-it-original">The original, in {english}</h2>
      <div className="use-it-original" lang={language} dir={dir}>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{summary}</p>
        {blocks.map((block, at) => (
          <BlockOf key={at} block={block} />
        ))}
        {Object.entries(parts).map(([path, words]) => (
          <PartOf key={path} name={partName(path)} words={words} />
        ))}
      </div>
    </section>
  )
}

/** What stands beside the story, under the name that the form gives it. */
const PartOf = ({ name, words }: { name: string; words: string }) => (
  <>
    <p lang="en" dir="ltr">
      <strong>{name}</strong>
    </p>
    {words.split('\n').map((line, at) => (
      <p key={at}>{line}</p>
    ))}
  </>
)

function BlockOf({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.children} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Inlines of={block.children} />
        </blockquote>
      )
    case 'heading':
      return block.level === 2 ? (
        <h3>
          <Inlines of={block.children} />
        </h3>
      ) : (
        <h4>
          <Inlines of={block.children} />
        </h4>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <Inlines of={item} />
            </li>
          ))}
        </List>
      )
    }
  }
}

const Inlines = ({ of }: { of: readonly Inline[] }) => of.map((inline, at) => <InlineOf key={at} inline={inline} />)

function InlineOf({ inline }: { inline: Inline }) {
  if (inline.type === 'break') return <br />
  if (inline.type === 'link')
    return (
      <a href={inline.href} target="_blank" rel="noreferrer">
        <Inlines of={inline.children} />
      </a>
    )
  const isBold = inline.marks?.includes('bold')
  const words = inline.marks?.includes('italic') ? <em>{inline.text}</em> : inline.text
  return isBold ? <strong>{words}</strong> : words
}
