import type { DeskListId, DeskListView, DeskRow, DeskView } from '../../src/comms/views.ts'
import type { Person } from '../support/builders.ts'

/** What the desk answers this person. */
export async function deskOf({ rest }: Person): Promise<DeskView> {
  const { status, body } = await rest('GET', '/comms/desk')
  if (status !== 200) throw new Error(`The desk answered ${status}: ${JSON.stringify(body)}`)
  return body as unknown as DeskView
}

export const listOf = ({ lists }: DeskView, id: DeskListId): DeskListView | undefined =>
  lists.find((each) => each.id === id)

/** Rows of a list about one story. */
export const rowsOf = (desk: DeskView, id: DeskListId, code: unknown): readonly DeskRow[] =>
  listOf(desk, id)?.rows.filter((row) => row.code === code) ?? []

/** The lists that a story is in. */
export const listsOf = (desk: DeskView, code: unknown): readonly DeskListId[] =>
  desk.lists.filter(({ rows }) => rows.some((row) => row.code === code)).map(({ id }) => id)
