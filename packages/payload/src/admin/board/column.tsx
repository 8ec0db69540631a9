/** One line of a list: where it leads, what it is called and why it is there. */
export interface BoardItem {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly note: string
  /** The language of its title, where it is not that of the CMS. */
  readonly language?: string
}

export interface ColumnProps {
  readonly id: string
  readonly title: string
  readonly explains: string
  readonly empty: string
  readonly items: readonly BoardItem[]
  /** The address of the whole list, shown when there is more than fits. */
  readonly all: string
}

const shown = 6

/** One list of the board with its count. */
export function Column({ id, title, explains, empty, items, all }: ColumnProps) {
  return (
    <section className="use-it-column" aria-labelledby={`use-it-${id}`}>
      <h2 id={`use-it-${id}`}>
        {title} <span>{items.length}</span>
      </h2>
      <p>{items.length === 0 ? empty : explains}</p>
      <ul>
        {items.slice(0, shown).map((item) => (
          <li key={item.id}>
            <a href={item.href}>
              <strong>
                <bdi lang={item.language}>{item.title}</bdi>
              </strong>
              <span>{item.note}</span>
            </a>
          </li>
        ))}
      </ul>
      {items.length > shown && <a href={all}>All {items.length}</a>}
    </section>
  )
}
