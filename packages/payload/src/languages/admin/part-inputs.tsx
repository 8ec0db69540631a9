'use client'

import type { PartWords } from '../../text/part-words.ts'
import type { SourceSide, TargetSide } from '../views.ts'
import { partName } from './part-names.ts'

interface PartInputsProps {
  readonly source: SourceSide | null
  readonly target: TargetSide
  readonly words: PartWords
  readonly onChange: (words: PartWords) => void
}

/** A place to write for each part that the original has beside its body, and for what the translation has already. */
export function PartInputs({ source, target, words, onChange }: PartInputsProps) {
  const { language, dir, mayWrite } = target
  const paths = Object.keys({ ...source?.parts, ...target.parts })
  return paths.map((path) => {
    const isAddress = path === 'film.url'
    return (
      <label key={path}>
        <span>{partName(path)}</span>
        <textarea
          {...(isAddress ? { dir: 'ltr' } : { lang: language, dir })}
          rows={isAddress ? 1 : Math.min(8, 1 + (source?.parts[path] ?? '').split('\n').length)}
          maxLength={20_000}
          readOnly={!mayWrite}
          value={words[path] ?? ''}
          onChange={({ target: { value } }) => onChange({ ...words, [path]: value })}
        />
      </label>
    )
  })
}
