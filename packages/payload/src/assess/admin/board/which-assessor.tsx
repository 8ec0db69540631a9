'use client'

interface WhichAssessorProps {
  /** `null` when the browser cannot tell. */
  readonly ids: readonly string[] | null
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Who of a file brings it in. One alone is taken to be them, so nothing is asked. */
export function WhichAssessor({ ids, value, onChange }: WhichAssessorProps) {
  if (ids?.length === 1) return null
  if (ids === null)
    return (
      <label>
        <span>Which assessor of the file you are (you can leave this out)</span>
        <small>Only where several have answered: their id in the file. One alone is taken to be you.</small>
        <input type="text" value={value} maxLength={80} onChange={({ target }) => onChange(target.value)} />
      </label>
    )
  return (
    <label>
      <span>Which assessor of the file are you?</span>
      <small>You can change the answers of this one. The others stay as they came.</small>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">None of them</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  )
}
