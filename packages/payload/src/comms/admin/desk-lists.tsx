import type { DeskView } from '../views.ts'
import { DeskList } from './desk-list.tsx'
import { listWords } from './words.ts'

interface DeskListsProps {
  readonly desk: DeskView
  readonly shown: number
  /** The address of the desk, for a screen that shows less of it. */
  readonly all: string | null
}

/** The lists with something in them; in a few words, what is quiet. */
export function DeskLists({ desk, shown, all }: DeskListsProps) {
  const [full, quiet] = [desk.lists.filter(({ count }) => count > 0), desk.lists.filter(({ count }) => count === 0)]
  return (
    <>
      <div className="use-it-columns">
        {full.map((list) => (
          <DeskList key={list.id} list={list} shown={shown} all={all} />
        ))}
      </div>
      {quiet.length > 0 && (
        <ul className="use-it-plain use-it-quiet">
          {quiet.map(({ id }) => (
            <li key={id}>{listWords[id].empty}</li>
          ))}
        </ul>
      )}
    </>
  )
}
