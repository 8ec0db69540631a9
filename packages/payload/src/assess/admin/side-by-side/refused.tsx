'use client'

/** That things cannot be compared is a finding too: why, in whole sentences. */
export function Refused({ sentences }: { sentences: readonly string[] }) {
  return (
    <div className="use-it-callout" role="status">
      <p>
        <b>These cannot be compared.</b> Two numbers under two definitions say nothing about each other.
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
