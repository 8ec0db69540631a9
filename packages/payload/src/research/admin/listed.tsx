'use client'

interface ListedProps {
  readonly title: string
  readonly sentences: readonly string[]
  readonly tone: 'danger' | 'waiting'
}

/** Nothing when there is nothing to say. */
export function Listed({ title, sentences, tone }: ListedProps) {
  if (sentences.length === 0) return null
  return (
    <div className={`use-it-callout use-it-callout--${tone}`}>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}
