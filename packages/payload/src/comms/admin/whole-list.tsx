import type { DeskView } from '../views.ts'
import { DeskList } from './desk-list.tsx'

/** One list of the desk from its first row to its last, a page at a time. */
export function WholeList({ desk, at }: { desk: DeskView; at: string }) {
  const [list] = desk.lists
  const page = (number: number) => `${at}?list=${list?.id}&page=${number}`
  return (
    <>
      <p className="use-it-links">
        <a href={at}>Back to the desk</a>
      </p>
      {!list && (
        <p role="alert">This list is for other roles than yours. Ask an administrator if it should be yours.</p>
      )}
      {list && (
        <>
          <DeskList list={list} today={desk.today} shown={list.rows.length} at={null} level={1} />
          {list.pages > 1 && (
            <nav className="use-it-links" aria-label="Pages of the list">
              {list.page > 1 && <a href={page(list.page - 1)}>Back</a>}
              <span>
                Page {list.page} of {list.pages}
              </span>
              {list.page < list.pages && <a href={page(list.page + 1)}>Next</a>}
            </nav>
          )}
        </>
      )}
    </>
  )
}
