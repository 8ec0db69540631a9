'use client'

/** Lists of every id that differs are for whoever wants them. */
const isLong = (sentence: string) => sentence.length > 300

/** That things cannot be compared is a finding too: why, in whole sentences. */
export function Refused({ sentences }: { sentences: readonly string[] }) {
  const [long, short] = [sentences.filter(isLong), sentences.filter((sentence) => !isLong(sentence))]
  return (
    <div className="use-it-callout" role="status">
      <p>
        <b>These cannot be compared.</b> Two numbers under two definitions say nothing about each other.
      </p>
      <ul>
        {short.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {long.map((sentence) => (
        <details key={sentence}>
          <summary>They were asked different things: see which</summary>
          <p>{sentence}</p>
        </details>
      ))}
    </div>
  )
}
