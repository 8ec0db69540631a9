'use client'

import { useConfig } from '@payloadcms/ui'
import type { LanguageCell, LanguagesBoardView, StoryLine } from '../views.ts'
import { sayings } from './sayings.ts'

/** A line for each story, a column for each language; what is in a cell leads to where the work is done. */
export function BoardTable({ board }: { board: LanguagesBoardView }) {
  const { admin } = useConfig().config.routes
  return (
    // Wider than a phone, and with the keyboard it can be moved too.
    <div className="use-it-wide" role="region" aria-labelledby="use-it-translations" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Story</th>
            {board.languages.map(({ language, name, english }) => (
              <th key={language} scope="col">
                {english}
                {name !== english && (
                  <>
                    {' '}
                    <bdi lang={language}>{name}</bdi>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.stories.map((story) => (
            <tr key={story.id}>
              <th scope="row">
                <a href={`${admin}/collections/stories/${story.id}`}>
                  <bdi>{story.title}</bdi>
                </a>
              </th>
              {story.cells.map((cell) => (
                <td key={cell.language} data-state={cell.state}>
                  <Cell cell={cell} story={story} admin={admin} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell, story, admin }: { cell: LanguageCell; story: StoryLine; admin: string }) {
  const href = hrefOf(cell, story, admin)
  return (
    <>
      {href ? <a href={href}>{sayings[cell.state]}</a> : sayings[cell.state]}
      {cell.language === story.original && <span>original</span>}
      {cell.isLive && cell.state !== 'live' && <span>the site has older words</span>}
    </>
  )
}

function hrefOf({ language, text, mayWrite }: LanguageCell, { id, original }: StoryLine, admin: string): string | null {
  if (language === original)
    return text !== null
      ? `${admin}/collections/story-texts/${text}`
      : mayWrite
        ? `${admin}/collections/story-texts/create?story=${id}&language=${language}`
        : null
  if (text !== null) return `${admin}/translate?text=${text}`
  return mayWrite ? `${admin}/translate?story=${id}&language=${language}` : null
}
