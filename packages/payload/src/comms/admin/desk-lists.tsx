import type { DeskView } from '../views.ts'
import { DeskList } from './desk-list.tsx'
import { deskParts, listWords } from './words.ts'

interface DeskListsProps {
  readonly desk: DeskView
  readonly shown: number
  /** The address of the desk: a list that is longer than what is shown has a page of its own there. */
  readonly at: string
  /** The level of the headings of its parts; those of the lists are one below. */
  readonly level?: 2 | 3
}

/** The lists with something in them, in parts; in a few words, what is quiet. */
export function DeskLists({ desk, shown, at, level = 2 }: DeskListsProps) {
  const quiet = desk.lists.filter(({ count }) => count === 0)
  const Part = `h${level}` as const
  return (
    <>
      {deskParts.map(({ id, title, lists }) => {
        const full = lists.flatMap((list) => desk.lists.filter((each) => each.id === list && each.count > 0))
        if (full.length === 0) return null
        return (
          <section key={id} className="use-it-part" aria-labelledby={`use-it-part-${id}`}>
            <Part id={`use-it-part-${id}`}>{title}</Part>
            <div className="use-it-columns">
              {full.map((list) => (
                <DeskList
                  key={list.id}
                  list={list}
                  today={desk.today}
                  shown={shown}
                  at={at}
                  level={level === 2 ? 3 : 4}
                />
              ))}
            </div>
          </section>
        )
      })}
      {quiet.length > 0 && (
        <section className="use-it-part" aria-labelledby="use-it-part-quiet">
          <Part id="use-it-part-quiet">Nothing to do here</Part>
          <ul className="use-it-quiet">
            {quiet.map(({ id }) => (
              <li key={id}>{listWords[id].empty}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
