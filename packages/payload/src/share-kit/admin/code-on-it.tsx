import type { CodeChoice } from '../views.ts'

interface CodeOnItProps {
  readonly codes: readonly CodeChoice[]
  /** None: the address of the story. */
  readonly carried: CodeChoice | undefined
  readonly onChoose: (id: string) => void
}

/** Where the code on a leaflet or a poster leads: to the story itself, or by way of a code that is counted for a place. */
export function CodeOnIt({ codes, carried, onChoose }: CodeOnItProps) {
  return (
    <p>
      <label htmlFor="use-it-print-code">The code on it opens</label>{' '}
      <select
        id="use-it-print-code"
        value={carried?.id ?? ''}
        aria-describedby="use-it-print-code-why"
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">The story itself</option>
        {codes.map(({ id, code, label }) => (
          <option key={id} value={id}>
            {label} (/go/{code})
          </option>
        ))}
      </select>{' '}
      <span id="use-it-print-code-why">
        {carried
          ? `Today this code opens ${carried.opens}. Who comes by it is counted for “${carried.label}”. What it opens can be changed later; paper cannot.`
          : 'Choose a code to count who comes by it for one place.'}
      </span>
    </p>
  )
}
